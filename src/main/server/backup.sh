# ./soundings backup: sourced by the launcher, with $home and $jdk.

backup_help() {
  cat <<'HELP'
Usage: soundings backup FILE.zip [--invitations FILE.zip] [--data DIR]
Saves the data folder, answers included, into one file that only you can read. The server may be running.
The invitations go into a separate file only (--invitations). Please keep the two files apart, preferably with two people.
Each file is sealed with backup.secret from the data folder, and restore can check the seal. Please keep a copy of backup.secret elsewhere.
The keys of open waves (the folder keys) are in neither file. Without them the sealed answers cannot be opened: please copy them to another place.
With PostgreSQL, answers and invitations are not in the data folder: please save them with pg_dump as well, each with its own role.
      --invitations FILE.zip   saves the invitations' database and the secret that codes are derived from
HELP
}

takes="--data --invitations"
does=writes
. "$home/src/main/server/options.sh"
read_options "$@"
[ ! -e "$file" ] || die "$file already exists. Please choose another name."
[ -d "$data/studies" ] || die "$data is not a Soundings data folder."
[ -z "$invited" ] || [ ! -e "$invited" ] || die "$invited already exists. Please choose another name."
umask 077
make_absolute
data=$(CDPATH='' cd -- "$data" && pwd)
[ -e "$data/soundings.mv.db" ] || [ -e "$data/.elsewhere" ] ||
  die "There is no database file in $data, so the answers cannot be saved. Nothing was written."

. "$home/src/main/server/lock.sh"
lock_backups || die "Another back-up of $data is being made. Please try again when it is done."
# Of a folder without a server no server is started meanwhile.
running=
lock || running=yes
[ -z "$running" ] || unlock

# Nothing of it is left behind, however this ends: neither copies nor what a running server was asked for.
stage="$data/.backup-stage"
halfway=
clean() {
  rm -f "$data/.backup-wanted" "$data/.accounts-backup-wanted" "$data/.invitations-backup-wanted"
  rm -rf "$stage" "$data/.backup.zip" "$data/.accounts-backup.zip" "$data/.invitations-backup.zip"
  [ -z "$halfway" ] || rm -f "$halfway"
}
trap clean EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
clean
mkdir -p "$stage/answers" "$stage/invited"

# pack FOLDER ZIP [PART...]: what is in FOLDER, and these parts of the data folder
pack() {
  "$jdk/bin/java" -cp "$home/target/soundings-classes.jar:$home/target/soundings/WEB-INF/lib/*" org.soundings.database.Backups pack "$data" "$@" || exit 1
}

# copy FILE FLAG FOLDER: the database FILE as it is now; a running server is asked by FLAG, and answers beside it.
copy() {
  if [ -n "$running" ]; then
    touch "$data/$2-wanted"
    waited=0
    while [ -e "$data/$2-wanted" ]; do
      [ $waited -lt 120 ] || die "The server did not answer within two minutes."
      waited=$((waited + 1))
      sleep 1
    done
    (cd "$3" && "$jdk/bin/jar" -xf "$data/$2.zip")
    rm -f "$data/$2.zip"
    [ -e "$3/$1" ] || die "The server did not save its database."
  else
    cp "$data/$1" "$3/"
  fi
}

[ ! -e "$data/soundings.mv.db" ] || copy soundings.mv.db .backup "$stage/answers"
[ ! -e "$data/accounts.mv.db" ] || copy accounts.mv.db .accounts-backup "$stage/answers"
[ ! -e "$data/.elsewhere" ] || echo "The answers are in a database elsewhere and not in $file; please save them as well, PostgreSQL's with pg_dump." >&2
if [ -n "$invited" ]; then
  [ -e "$data/invitations.secret" ] || die "Nobody was invited in $data."
  cp "$data/invitations.secret" "$stage/invited/"
  [ ! -e "$data/invitations.mv.db" ] || copy invitations.mv.db .invitations-backup "$stage/invited"
  pack "$stage/invited" "$invited"
  halfway="$invited"
elif [ -e "$data/invitations.secret" ]; then
  echo "The invitations are not in $file; --invitations saves them into a file of their own." >&2
fi
pack "$stage/answers" "$file" studies questionnaires analysis api-key.sha256 clock zone
halfway=
echo "$file"
exit 0
