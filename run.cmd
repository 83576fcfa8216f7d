@echo off
rem Sets everything up (once) and runs the main job on the built-in demo shop. With arguments: the program with these.
setlocal
cd /d "%~dp0"
call .ci\environment.cmd requirements.lock .venv || exit /b 2
if "%~1"=="" (
  .venv\Scripts\python.exe -m gui --demo
) else (
  .venv\Scripts\python.exe -m gui %*
)
