@echo off
rem The Windows twin of the Makefile: "make" alone lists the tasks, which live in tools\tasks.py.
setlocal
cd /d "%~dp0"
set "PROBE=import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"

for %%P in ("py -3.13" "py -3.12" "py -3.11" "py -3" "python3" "python") do (
    %%~P -c "%PROBE%" >nul 2>nul && (
        set "PYTHON=%%~P"
        goto found
    )
)
echo This needs Python 3.11 or newer, and none was found. Get it from python.org. 1>&2
exit /b 1

:found
%PYTHON% tools\tasks.py %*
exit /b %ERRORLEVEL%
