#!/bin/sh
# A report at a million rows beside what is installed of R data.table and pandas, in turn, in one run; whole processes, wall seconds and peak memory.
# bench/report-million.sh [FOLDER] [ROUNDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-${TMPDIR:-/tmp}/soundings-bench}
rounds=${2:-5}
jdk=$("$here/soundings" jdk)
[ -e "$folder/answers.csv" ] || "$jdk/bin/java" "$here/bench/MillionRows.java" "$folder"
measure() {
  name=$1
  shift
  /usr/bin/time -f "$name: %e s, %M kB at most" "$@" 2>&1 >/dev/null | tail -n 1
}
"$here/soundings" report "$folder/plan.yaml" --data "$folder/answers.csv" --out "$folder/report" --quick --quiet
round=1
while [ "$round" -le "$rounds" ]; do
  measure "soundings report   " "$here/soundings" report "$folder/plan.yaml" --data "$folder/answers.csv" --out "$folder/report" --quick --quiet
  if command -v Rscript >/dev/null && Rscript -e 'library(data.table)' >/dev/null 2>&1; then
    measure "R data.table       " Rscript "$here/bench/datatable.R" "$folder"
  fi
  python=$(for p in python3 /usr/bin/python3; do $p -c 'import pandas' 2>/dev/null && echo "$p" && break; done || true)
  [ -z "$python" ] || measure "pandas             " "$python" "$here/bench/pandas_report.py" "$folder"
  round=$((round + 1))
done
"$jdk/bin/java" -cp "$here/target/soundings/WEB-INF/lib/*" "$here/bench/PlainRead.java" "$folder"
"$jdk/bin/java" -cp "$here/target/soundings-classes.jar:$here/target/soundings/WEB-INF/lib/*" "$here/bench/TallySpeed.java" "$folder"
