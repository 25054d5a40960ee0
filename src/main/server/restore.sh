# ./soundings restore: sourced by the launcher, with $home and $jdk.

restore_help() {
  cat <<'HELP'
Usage: soundings restore FILE.zip [--invitations FILE.zip] [--secret FILE] [--data DIR]
Unpacks a back-up into a data folder that is not there yet, or is empty. Files that no back-up holds are refused,
and databases that define more than Soundings does.
      --invitations FILE.zip   the back-up of who was invited
      --secret FILE            the file backup.secret of the folder that was saved; the back-up must be sealed with it
HELP
}

data="$home/data"
file=
invited=
secret=
while [ $# -gt 0 ]; do
  case $1 in
    --data) [ $# -gt 1 ] || usage "--data needs a folder."; data=$2; shift ;;
    --data=*) data=${1#*=} ;;
    --invitations) [ $# -gt 1 ] || usage "--invitations needs the name of a file."; invited=$2; shift ;;
    --invitations=*) invited=${1#*=} ;;
    --secret) [ $# -gt 1 ] || usage "--secret needs the name of a file."; secret=$2; shift ;;
    --secret=*) secret=${1#*=} ;;
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
# A disk of its own has a folder lost+found.
[ ! -e "$data" ] || [ -z "$(ls -A "$data" | grep -vx 'lost+found')" ] || die "$data is not empty. Please move it away first; nothing of it is overwritten."
[ -z "$secret" ] || [ -f "$secret" ] || die "There is no file $secret."
[ -n "$secret" ] || echo "The seal of the back-up is not checked; --secret FILE does that, where you have the backup.secret of the folder it was made of." >&2
umask 077
mkdir -p "$(dirname -- "$data")"
"$jdk/bin/java" -cp "$home/target/soundings-classes.jar:$home/target/soundings/WEB-INF/lib/*" org.soundings.database.Backups unpack "$data" "$secret" "$file" ${invited:+"$invited"} || exit 1
echo "$data"
exit 0
