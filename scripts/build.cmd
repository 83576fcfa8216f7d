@echo off
rem Makes what a Windows user downloads, in dist\: the folder as .zip, and the installer where Inno Setup is found.
cd /d "%~dp0.."
call scripts\environment.cmd requirements-build.lock .venv-build || exit /b 2
.venv-build\Scripts\python.exe -m scripts.packager.build %*
