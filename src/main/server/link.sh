# ./soundings link: sourced by the launcher, with $home and $jdk.

link_help() {
  cat <<'HELP'
Usage: soundings link EMAIL [--data DIR]
Prints a new link by which somebody who has an account chooses another password, as where the only administrator has
forgotten theirs. It works once, within seven days; an earlier one stops working. The log of the desk has it.
Run it on the server's machine, by the user that the server runs as, while the server is running.
      --data DIR   the data folder (default data)
HELP
}

takes="--data"
does="is for"
one="person"
needs="an e-mail address"
. "$home/src/main/server/options.sh"
read_options "$@"
[ -d "$data/studies" ] || die "$data is not a Soundings data folder."
data=$(CDPATH='' cd -- "$data" && pwd)
umask 077

. "$home/src/main/server/lock.sh"
! lock || die "No server is running on $data. Please start it, and run this again."
unlock

# Whoever runs it as root asks for the server's user.
give() { [ "$(id -u)" != 0 ] || chown "$(ls -nd "$data" | awk '{print $3}')" "$1"; }
clean() { rm -f "$data/.link" "$data/.link-wanted" "$data/.link-asked"; }
trap clean EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
clean
: >"$data/.link" || die "Nothing can be written in $data."
printf '%s' "$file" >"$data/.link-asked"
give "$data/.link"
give "$data/.link-asked"
mv "$data/.link-asked" "$data/.link-wanted"
waited=0
while [ -e "$data/.link-wanted" ]; do
  [ $waited -lt 60 ] || die "The server did not answer within a minute."
  waited=$((waited + 1))
  sleep 1
done
[ -s "$data/.link" ] || die "Nobody with the e-mail address $file has an account. No link was made."
cat "$data/.link"
exit 0
