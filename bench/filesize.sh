#!/bin/sh
# How large the H2 file gets under full load, by what is in it, and how long anybody waits. Usage: bench/filesize.sh [SECONDS]
set -eu
cd "$(dirname -- "$0")/.."
exec ./mvnw --batch-mode test -Dtest=FileSizeIT -Dsoundings.filesize="${1:-120}"
