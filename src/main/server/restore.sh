# ./soundings restore: sourced by the launcher, with $home and $jdk.

restore_help() {
  cat <<'HELP'
Usage: soundings restore FILE.zip [--invitations FILE.zip] [--secret FILE] [--data DIR]
Unpacks a back-up into a data folder that does not exist yet, or is empty. It refuses files that a back-up never
contains, and databases that define more than Soundings does.
      --invitations FILE.zip   the back-up of the invitations
      --secret FILE            backup.secret of the saved folder; the back-up must be sealed with it
HELP
}

takes="--data --invitations --secret"
does=reads
. "$home/src/main/server/options.sh"
read_options "$@"
[ -f "$file" ] || die "There is no file $file."
[ -z "$invited" ] || [ -f "$invited" ] || die "There is no file $invited."
make_absolute
# A disk of its own has a folder lost+found.
[ ! -e "$data" ] || [ -z "$(ls -A "$data" | grep -vx 'lost+found')" ] || die "$data is not empty. Please move it away first; nothing was overwritten."
[ -z "$secret" ] || [ -f "$secret" ] || die "There is no file $secret."
[ -n "$secret" ] || echo "The seal of the back-up is not checked. To check it, use --secret FILE with the backup.secret of the saved folder." >&2
umask 077
mkdir -p "$(dirname -- "$data")"
"$jdk/bin/java" -cp "$home/target/soundings-classes.jar:$home/target/soundings/WEB-INF/lib/*" org.soundings.database.Backups unpack "$data" "$secret" "$file" ${invited:+"$invited"} || exit 1
echo "$data"
exit 0
