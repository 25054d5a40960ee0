#!/bin/sh
# The whole report of a million responses, each run a process of its own: wall and processor time, then the sizes of its files.
# bench/report.sh [FOLDER] [RUNS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-${TMPDIR:-/tmp}/soundings-bench}
runs=${2:-5}
jdk=$("$here/soundings" jdk)
[ -e "$folder/answers.csv" ] || "$jdk/bin/java" "$here/bench/MillionRows.java" "$folder"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$here/soundings" --help >/dev/null
for extent in '' --quick; do
  run=0
  while [ $run -lt "$runs" ]; do
    # shellcheck disable=SC2086
    /usr/bin/time -f "report $extent: %e s, %U + %S s of processor, %M kB at most" \
      "$here/soundings" report "$folder/plan.yaml" --data "$folder/answers.csv" --out "$out" --quiet $extent
    run=$((run + 1))
  done
  if [ -z "$extent" ]; then (cd "$out" && wc -c report.html report.pdf results.json); fi
done
