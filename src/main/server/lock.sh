# Sourced by serve and backup, with $data: one server a data folder. The lock goes with the process, however it ends.

# Takes the folder's lock for this process and whatever it becomes; fails where a running server has it.
lock() {
  exec 9>>"$data/.lock" || die "Nothing can be written in $data."
  if command -v flock >/dev/null; then
    flock -n 9
  else
    perl -MFcntl=:flock -e 'open(my $lock, ">>&=", 9) or exit 1; exit !flock($lock, LOCK_EX | LOCK_NB)'
  fi
}

unlock() {
  exec 9>&-
}
