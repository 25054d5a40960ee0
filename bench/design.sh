#!/bin/sh
# Means and a Rao-Scott table of a million weighted, stratified responses beside R's survey where it is installed; whole processes with their peak memory.
# bench/design.sh [FOLDER] [RUNS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-${TMPDIR:-/tmp}/soundings-bench}
runs=${2:-3}
jdk=$("$here/soundings" jdk)
[ -e "$folder/answers.csv" ] || "$jdk/bin/java" "$here/bench/MillionRows.java" "$folder"
"$here/soundings" --help >/dev/null
/usr/bin/time -f "soundings: %e s, %M kB at most" "$jdk/bin/java" -Xmx400m -cp "$here/target/soundings-classes.jar:$here/target/soundings/WEB-INF/lib/*" "$here/bench/DesignSpeed.java" "$folder" "$runs"
if command -v Rscript >/dev/null && Rscript -e 'library(survey)' >/dev/null 2>&1; then
  /usr/bin/time -f "R survey: %e s, %M kB at most" Rscript "$here/bench/survey.R" "$folder"
fi
