@echo off
rem Sets everything up (once) and runs the tests; needs no display. On all cores. Arguments go to pytest.
setlocal
cd /d "%~dp0"
call .ci\environment.cmd requirements-dev.lock .venv-dev || exit /b 2
if not defined QT_QPA_PLATFORM set "QT_QPA_PLATFORM=offscreen"
.venv-dev\Scripts\python.exe -m pytest -q -p tests.support.all_cores %*
