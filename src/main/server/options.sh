# Sourced by backup.sh, restore.sh and link.sh, with $verb. read_options "$@" sets $file, $data, $invited and $secret from FILE.zip
# and those options that $takes lists, each of which has a value; $does is what the verb does with FILE.zip.

read_options() {
  data="$home/data"
  file=
  invited=
  secret=
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) "${verb}_help"; exit 0 ;;
      -*)
        name=${1%%=*}
        case " $takes " in *" $name "*) ;; *) usage "$verb does not know $1." ;; esac
        case $1 in
          *=*) value=${1#*=} ;;
          --data) [ $# -gt 1 ] || usage "--data needs a folder."; value=$2; shift ;;
          *) [ $# -gt 1 ] || usage "$name needs the name of a file."; value=$2; shift ;;
        esac
        case $name in
          --data) data=$value ;;
          --invitations) invited=$value ;;
          --secret) secret=$value ;;
        esac
        ;;
      *) [ -z "$file" ] || usage "$verb $does one ${one:-file}."; file=$1 ;;
    esac
    shift
  done
  [ -n "$file" ] || usage "$verb needs ${needs:-the name of a file}."
}

# Whatever folder is gone to afterwards.
make_absolute() {
  case $file in /*) ;; *) file="$PWD/$file" ;; esac
  case $invited in '' | /*) ;; *) invited="$PWD/$invited" ;; esac
}
