# ./soundings restore: sourced by the launcher, with $home and $jdk.

restore_help() {
  cat <<'HELP'
Usage: soundings restore FILE.zip [--invitations FILE.zip] [--data DIR]
Unpacks a back-up into a data folder that is not there yet, or is empty.
      --invitations FILE.zip   the back-up of who was invited
HELP
}

data="$home/data"
file=
invited=
while [ $# -gt 0 ]; do
  case $1 in
    --data) [ $# -gt 1 ] || usage "--data needs a folder."; data=$2; shift ;;
    --data=*) data=${1#*=} ;;
    --invitations) [ $# -gt 1 ] || usage "--invitations needs the name of a file."; invited=$2; shift ;;
    --invitations=*) invited=${1#*=} ;;
    -h | --help) restore_help; exit 0 ;;
    -*) usage "restore does not know $1." ;;
    *) [ -z "$file" ] || usage "restore reads one file."; file=$1 ;;
  esac
  shift
done
[ -n "$file" ] || usage "restore needs the name of a file."
[ -f "$file" ] || die "There is no file $file."
[ -z "$invited" ] || [ -f "$invited" ] || die "There is no file $invited."
case $file in /*) ;; *) file="$PWD/$file" ;; esac
case $invited in '' | /*) ;; *) invited="$PWD/$invited" ;; esac
[ ! -e "$data" ] || [ -z "$(ls -A "$data")" ] || die "$data is not empty. Please move it away first; nothing of it is overwritten."
umask 077
mkdir -p "$data"
(cd "$data" && "$jdk/bin/jar" -xf "$file") || die "$file is not a back-up."
[ -d "$data/studies" ] || die "$file is not a back-up of Soundings."
if [ -n "$invited" ]; then
  (cd "$data" && "$jdk/bin/jar" -xf "$invited") || die "$invited is not a back-up."
  [ -f "$data/invitations.secret" ] || die "$invited is not a back-up of invitations."
fi
echo "$data"
exit 0
