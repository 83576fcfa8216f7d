@echo off
rem Makes what a Windows user downloads, in dist\: the folder as .zip, and the installer where NSIS is found.
cd /d "%~dp0.."
call .ci\environment.cmd requirements-build.lock .venv-build || exit /b 2
set "PYTHONPATH=packaging"
.venv-build\Scripts\python.exe -m packager.build %*
