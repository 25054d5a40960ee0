@echo off
rem Soundings on Windows: finds a JDK, builds what is missing, runs the verb.
rem Only its syntax has been checked: nobody has run it on Windows yet. Please report what fails.
rem serve, backup, restore, link and test need a POSIX shell: run them in WSL, with ./soundings.
setlocal
set "home=%~dp0"
set "jdk="

for %%v in (serve backup restore link test) do if /i "%~1"=="%%v" goto shell

if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined jdk (
  echo Soundings needs a JDK of version 21 or later. Install one, for example from adoptium.net, or set JAVA_HOME. 1>&2
  exit /b 1
)

if not exist "%home%target\soundings-classes.jar" call :build
if errorlevel 1 exit /b 1
"%jdk%\bin\java" -XX:+UseParallelGC -cp "%home%target\soundings-classes.jar;%home%target\soundings\WEB-INF\lib\*" org.soundings.cli.Main %*
exit /b %errorlevel%

rem Takes a folder as the JDK if it is one of version 21 or later and none was found before.
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%r in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "release=%%~r"
for /f "tokens=1 delims=." %%m in ("%release%") do if %%m geq 21 set "jdk=%~1"
exit /b 0

:build
echo Building Soundings. The first build downloads the libraries and takes a few minutes. 1>&2
set "JAVA_HOME=%jdk%"
pushd "%home%"
call mvnw.cmd --batch-mode --no-transfer-progress -Dmaven.test.skip -Dspotless.check.skip package 1>&2
set "built=%errorlevel%"
popd
exit /b %built%

:shell
where wsl >nul 2>nul
if errorlevel 1 (
  echo %~1 needs a POSIX shell. Install WSL ^(wsl --install^), then run ./soundings %~1 in it. 1>&2
  exit /b 1
)
pushd "%home%"
wsl ./soundings %*
set "ended=%errorlevel%"
popd
exit /b %ended%
