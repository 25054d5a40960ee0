# Sourced by serve and backup, with $data: one server a data folder, and one back-up. A lock goes with the process, however it ends.

# Takes the folder's lock for this process and whatever it becomes; fails where a running server has it.
lock() {
  exec 9>>"$data/.lock" || die "Nothing can be written in $data."
  locked 9
}

# The same among back-ups.
lock_backups() {
  exec 8>>"$data/.backup-lock" || die "Nothing can be written in $data."
  locked 8
}

locked() {
  if command -v flock >/dev/null; then
    flock -n "$1"
  else
    perl -MFcntl=:flock -e 'open(my $lock, ">>&=", shift) or exit 1; exit !flock($lock, LOCK_EX | LOCK_NB)' "$1"
  fi
}

unlock() {
  exec 9>&-
}
