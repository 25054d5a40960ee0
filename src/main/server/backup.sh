# ./soundings backup: sourced by the launcher, with $home and $jdk.

backup_help() {
  cat <<'HELP'
Usage: soundings backup FILE.zip [--data DIR]
Saves the data folder, answers included, into one file that only you can read. The server may be running.
With PostgreSQL the answers are not in the data folder: please save them with pg_dump as well.
HELP
}

data="$home/data"
file=
while [ $# -gt 0 ]; do
  case $1 in
    --data) [ $# -gt 1 ] || usage "--data needs a folder."; data=$2; shift ;;
    --data=*) data=${1#*=} ;;
    -h | --help) backup_help; exit 0 ;;
    -*) usage "backup does not know $1." ;;
    *) [ -z "$file" ] || usage "backup writes one file."; file=$1 ;;
  esac
  shift
done
[ -n "$file" ] || usage "backup needs the name of a file."
[ ! -e "$file" ] || die "$file is there already. Please choose another name."
[ -d "$data/studies" ] || die "$data is not a data folder of Soundings."
umask 077
case $file in /*) ;; *) file="$PWD/$file" ;; esac

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
for part in studies questionnaires analysis api-key.sha256; do
  [ ! -e "$data/$part" ] || cp -r "$data/$part" "$stage/"
done

running=
for pid in "$data"/.server-*/pid; do
  [ ! -e "$pid" ] || ! kill -0 "$(cat "$pid")" 2>/dev/null || running=yes
done
if [ ! -e "$data/soundings.mv.db" ]; then
  echo "There is no database file in $data; this saves the studies alone." >&2
elif [ -n "$running" ]; then
  rm -f "$data/.backup.zip"
  touch "$data/.backup-wanted"
  waited=0
  while [ -e "$data/.backup-wanted" ]; do
    [ $waited -lt 120 ] || { rm -f "$data/.backup-wanted"; die "The server did not answer within two minutes."; }
    waited=$((waited + 1))
    sleep 1
  done
  (cd "$stage" && "$jdk/bin/jar" -xf "$data/.backup.zip")
  rm -f "$data/.backup.zip"
else
  cp "$data/soundings.mv.db" "$stage/"
fi
"$jdk/bin/jar" -cMf "$file" -C "$stage" .
echo "$file"
exit 0
