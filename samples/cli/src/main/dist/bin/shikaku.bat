@echo off
rem Starts the command-line tool. JAVA_HOME chooses the Java, SHIKAKU_OPTS adds options for its JVM.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 %SHIKAKU_OPTS% -cp "%~dp0..\lib\*" jp.shikaku.cli.Shikaku %*
exit /b %ERRORLEVEL%
