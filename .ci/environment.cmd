@echo off
rem Makes or refreshes a private Python environment from one of the hashed lock files, with plain pip.
rem Called by run.cmd and test.cmd: environment.cmd LOCK FOLDER
set "LOCK=%~1"
set "VENV=%~2"
set "STARTER=%PYTHON%"
if not defined STARTER set "STARTER=py -3"
%STARTER% -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>nul
if errorlevel 1 (
  echo Python 3.11 or newer is needed and was not found. Install it from the Microsoft Store, then run this again. 1>&2
  exit /b 2
)
fc /b "%LOCK%" "%VENV%\lock.stamp" >nul 2>nul
if not errorlevel 1 exit /b 0
echo Setting up (once; about 100 MB) ... 1>&2
if exist "%VENV%" rmdir /s /q "%VENV%"
%STARTER% -m venv "%VENV%" || exit /b 2
rem --no-deps: the lock is complete (a test holds it), and what it resolved once is never resolved again.
"%VENV%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r "%LOCK%"
if errorlevel 1 (
  echo The packages could not be installed. Check the internet connection, then run this again. 1>&2
  exit /b 2
)
"%VENV%\Scripts\python.exe" -m pip check --disable-pip-version-check >nul 2>nul
if errorlevel 1 (
  "%VENV%\Scripts\python.exe" -m pip check --disable-pip-version-check 1>&2
  echo The packages in %LOCK% do not fit this Python, or one is missing there. 1>&2
  echo Name another Python 3.11 or newer with: set PYTHON=C:\path\to\python.exe - and please report the lines above. 1>&2
  exit /b 2
)
copy /y "%LOCK%" "%VENV%\lock.stamp" >nul
