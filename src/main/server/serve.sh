# ./soundings serve: sourced by the launcher, with $home and $jdk.

serve_help() {
  cat <<'HELP'
Usage: soundings serve [--port PORT] [--data DIR] [--demo] [--quiet]
Starts Soundings on 127.0.0.1 and reports when it is ready. Ctrl-C or TERM stops it.
      --port PORT   port to listen on (default 8080)
      --data DIR    folder of studies, questionnaires and answers (default data)
      --demo        adds two studies to answer and two reports to look at
      --quiet       quiet start
Settings by environment: SOUNDINGS_DB_URL, SOUNDINGS_DB_USER and SOUNDINGS_DB_PASSWORD for PostgreSQL
(jdbc:postgresql://HOST/DATABASE), SOUNDINGS_INVITATIONS_DB_URL, _USER and _PASSWORD for the invitations, which need a role
of their own, SOUNDINGS_ACCOUNTS_DB_URL, _USER and _PASSWORD for the accounts, which need another role, SOUNDINGS_URL for the
address in people's links, SOUNDINGS_ADDRESS to listen on another address than 127.0.0.1, SOUNDINGS_MEMORY (default 512m),
SOUNDINGS_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET (or _CLIENT_SECRET_FILE), _NAME and _ADMIT for signing in by a provider,
SOUNDINGS_SMTP_HOST, _FROM, _PORT (587), _SECURITY (starttls, tls or none), _USER, _PASSWORD and _RATE (120 a minute) for mail.
HELP
}

port=8080
data="$home/data"
demo=false
quiet=false
while [ $# -gt 0 ]; do
  case $1 in
    --port) [ $# -gt 1 ] || usage "--port needs a number."; port=$2; shift ;;
    --port=*) port=${1#*=} ;;
    --data) [ $# -gt 1 ] || usage "--data needs a folder."; data=$2; shift ;;
    --data=*) data=${1#*=} ;;
    --demo) demo=true ;;
    --quiet) quiet=true ;;
    -h | --help) serve_help; exit 0 ;;
    *) usage "serve has no option $1." ;;
  esac
  shift
done
case $port in '' | *[!0-9]* | ??????*) usage "$port is not a port." ;; esac
[ "$port" -ge 1 ] && [ "$port" -le 65535 ] || usage "A port is a number from 1 to 65535."

free_port() {
  "$jdk/bin/java" -XX:TieredStopAtLevel=1 -cp "$home/target/soundings-classes.jar" org.soundings.cli.PortCheck "${SOUNDINGS_ADDRESS:-127.0.0.1}" "$port" ||
    die "Port $port is in use. Stop the program that uses it, or choose another: ./soundings serve --port $((port + 1))"
}

[ -d "$data" ] || free_port
mkdir -p "$data/studies" "$data/questionnaires" "$data/analysis" || die "The data folder $data cannot be created."
data=$(CDPATH='' cd -- "$data" && pwd)
chmod 700 "$data"

# The server's own files are unpacked once after a build; every start has a fresh instance of them, so that nothing is deployed twice.
# Whoever runs what somebody else has built has them beside the data.
server="$home/target/server"
[ -e "$server/launch-micro.jar" ] || [ -w "$home/target" ] || server="$data/.payara-$(wc -c <"$home/target/payara-micro.jar" | tr -d ' ')"
if [ ! -e "$server/launch-micro.jar" ]; then
  "$jdk/bin/java" -jar "$home/target/payara-micro.jar" --rootdir "$server.$$" --outputlauncher >"$server.log" 2>&1 ||
    die "Payara Micro could not be unpacked; see $server.log."
  # Of two first starts at a time one is quicker.
  [ -e "$server/launch-micro.jar" ] || mv "$server.$$" "$server"
  rm -rf "$server.$$" "$server/server.$$"
fi
. "$home/src/main/server/lock.sh"
lock || die "Soundings is already running on $data, or a back-up of it is being made. Please stop it first, or choose another --data."
rm -rf "$data"/.server-* "$data"/.making-*
# What a back-up left that was killed.
(lock_backups && rm -rf "$data"/.backup-stage "$data"/.backup-wanted "$data"/.backup.zip "$data"/.accounts-backup-wanted "$data"/.accounts-backup.zip "$data"/.invitations-backup-wanted "$data"/.invitations-backup.zip) || true
rm -f "$data"/.link "$data"/.link-wanted "$data"/.link-asked
[ ! -e "$data/api-key.sha256" ] || grep -Eqx '[0-9a-fA-F]{64}' "$data/api-key.sha256" 2>/dev/null ||
  die "$data/api-key.sha256 does not hold the hash of a key, or cannot be read. Please restore it from a back-up, or delete it and start again to get a new key."
instance="$data/.server-$port"
free_port
mkdir "$instance"
for part in config docroot lib META-INF; do cp -r "$server/$part" "$instance/$part"; done

listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener
http=configs.config.server-config.network-config.protocols.protocol.http-listener.http
cat >"$instance/pre-boot.txt" <<SETTINGS
set $listener.address=${SOUNDINGS_ADDRESS:-127.0.0.1}
set configs.config.server-config.network-config.transports.transport.tcp.io-strategy=org.soundings.container.WholeRequests
set $http.header-buffer-length-bytes=65536
set $http.compression=off
set $http.server-header=false
set $http.http2-enabled=false
set $http.max-connections=10000
set $http.timeout-seconds=30
set $http.request-timeout-seconds=60
set $http.connection-upload-timeout-millis=20000
set configs.config.server-config.availability-service.availability-enabled=false
set configs.config.server-config.microprofile-metrics-configuration.enabled=false
SETTINGS

url="${SOUNDINGS_DB_URL:-jdbc:h2:file:$data/soundings}"
invitations="${SOUNDINGS_INVITATIONS_DB_URL:-jdbc:h2:file:$data/invitations}"
case $url in
  jdbc:postgresql:* | jdbc:h2:*) ;;
  *) die "SOUNDINGS_DB_URL must begin with jdbc:postgresql: or jdbc:h2:." ;;
esac
case $invitations in
  jdbc:postgresql:* | jdbc:h2:*) ;;
  *) die "SOUNDINGS_INVITATIONS_DB_URL must begin with jdbc:postgresql: or jdbc:h2:." ;;
esac

case ${SOUNDINGS_ACCOUNTS_DB_URL:-jdbc:h2:} in
  jdbc:postgresql:* | jdbc:h2:*) ;;
  *) die "SOUNDINGS_ACCOUNTS_DB_URL must begin with jdbc:postgresql: or jdbc:h2:." ;;
esac

case ${SOUNDINGS_SMTP_SECURITY:-starttls} in
  starttls | tls | none) ;;
  *) die "SOUNDINGS_SMTP_SECURITY must be starttls, tls or none." ;;
esac
case ${SOUNDINGS_SMTP_PORT:-587} in *[!0-9]* | ??????*) smtp_port=0 ;; *) smtp_port=${SOUNDINGS_SMTP_PORT:-587} ;; esac
[ "$smtp_port" -ge 1 ] && [ "$smtp_port" -le 65535 ] || die "SOUNDINGS_SMTP_PORT must be a port, such as 587."
case ${SOUNDINGS_SMTP_FROM:-a@b} in
  ?*@?*) ;;
  *) die "SOUNDINGS_SMTP_FROM must be an e-mail address, such as survey@example.org." ;;
esac
[ -z "${SOUNDINGS_SMTP_HOST:-}" ] || [ -n "${SOUNDINGS_SMTP_FROM:-}" ] ||
  die "SOUNDINGS_SMTP_FROM must be set where SOUNDINGS_SMTP_HOST is: the address that mail is sent from."
case ${SOUNDINGS_SMTP_RATE:-120} in
  0* | *[!0-9]* | ???????*) die "SOUNDINGS_SMTP_RATE must be how many mails may leave in a minute, such as 120." ;;
esac

case ${SOUNDINGS_OIDC_ISSUER:-https:} in
  https:* | http://localhost[:/]* | http://127.0.0.1[:/]*) ;;
  *) die "SOUNDINGS_OIDC_ISSUER must begin with https://." ;;
esac
if [ -n "${SOUNDINGS_OIDC_ISSUER:-}" ]; then
  [ -n "${SOUNDINGS_OIDC_CLIENT_ID:-}" ] || die "SOUNDINGS_OIDC_CLIENT_ID must be set where SOUNDINGS_OIDC_ISSUER is."
  [ -n "${SOUNDINGS_URL:-}" ] || die "SOUNDINGS_URL must be set where SOUNDINGS_OIDC_ISSUER is: the provider sends people back there."
  [ -z "${SOUNDINGS_OIDC_CLIENT_SECRET_FILE:-}" ] || [ -r "$SOUNDINGS_OIDC_CLIENT_SECRET_FILE" ] || die "$SOUNDINGS_OIDC_CLIENT_SECRET_FILE cannot be read."
fi
case ${SOUNDINGS_OIDC_ADMIT:-invited} in
  invited | anybody) ;;
  *) die "SOUNDINGS_OIDC_ADMIT must be invited or anybody." ;;
esac

# backup misses the database's file where there is to be one.
case $url in
  "jdbc:h2:file:$data/"*) rm -f "$data/.elsewhere" ;;
  *) : >"$data/.elsewhere" ;;
esac

if [ $demo = true ]; then
  cp -r "$home/questionnaires/." "$data/questionnaires/"
  cp "$home"/analysis/*.yaml "$home"/analysis/*.csv "$data/analysis/"
  for study in "$home"/src/main/server/demo/*.yaml; do
    [ -e "$data/studies/$(basename "$study")" ] || cp "$study" "$data/studies/"
  done
fi

# What a start loads is recorded once after a build, by a rehearsal, so that every other one is quick.
records server
making="$record.making"
find "$home/target" -maxdepth 1 -name "${making##*/}" -mmin +5 -exec rmdir {} \; 2>/dev/null || true
if [ -n "${SOUNDINGS_REHEARSAL:-}" ]; then
  recorded="$recording$SOUNDINGS_REHEARSAL"
elif [ ! -e "$record" ] && mkdir "$making" 2>/dev/null; then
  # One rehearses at a time; others start without.
  [ $quiet = true ] || echo "Soundings is rehearsing its start; it does so once after a build." >&2
  rehearsal=$(mktemp -d)
  log="$rehearsal/log"
  : >"$log"
  SOUNDINGS_REHEARSAL="$record.$$" SOUNDINGS_BUILD=never JAVA_TOOL_OPTIONS='' SOUNDINGS_DB_URL='' SOUNDINGS_INVITATIONS_DB_URL='' SOUNDINGS_ACCOUNTS_DB_URL='' "$home/soundings" serve --quiet --demo \
    --port $((20000 + $$ % 20000)) --data "$rehearsal/data" >"$log" 2>&1 9>&- &
  rehearsing=$!
  while kill -0 $rehearsing 2>/dev/null && ! grep -q '^Soundings is ready' "$log"; do sleep 0.2; done
  kill $rehearsing 2>/dev/null || true
  wait $rehearsing || true
  if grep -q '^Soundings is ready' "$log" && [ -e "$record.$$" ]; then
    mv "$record.$$" "$record"
  else
    rm -f "$record.$$"
    cp "$log" "$home/target/rehearsal.log"
    [ $quiet = true ] || echo "The rehearsal failed (see $home/target/rehearsal.log); starts are slower until one succeeds." >&2
  fi
  rm -rf "$rehearsal" "$making"
fi

# The whole heap from the start (docs/adr/0070).
memory="${SOUNDINGS_MEMORY:-512m}"
[ $quiet = true ] || echo "Soundings is starting; this takes some seconds." >&2
# A path as it stands in a URL, whatever letters it has.
in_url() { printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g; s/%2f/\//g'; }
opens=$(sed -n 's/^MICRO_OPENS="\(.*\)"$/\1/p' "$server/.env")
classes=$(sed -n 's/^MICRO_CLASSPATH=//p' "$server/.env" | sed "s#\(^\|:\)#\1$server/#g")
cd "$instance"
# shellcheck disable=SC2086
exec "$jdk/bin/java" "$recorded" -Xlog:disable \
  -XX:+UseSerialGC -Xms"$memory" -Xmx"$memory" -XX:-UsePerfData -XX:-OmitStackTraceInFastThrow $opens \
  -Dfish.payara.micro.BootJar="file:$(in_url "$server")/launch-micro.jar" -Dfish.payara.micro.UnpackDir="$server" \
  -Djava.io.tmpdir="$instance" -Dsoundings.port="$port" -Dsoundings.data="$data" -Dsoundings.demo=$demo -Dsoundings.templates="$home/questionnaires" \
  -Dorg.glassfish.grizzly.DEFAULT_MEMORY_MANAGER=org.soundings.container.SingleUse \
  -Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false \
  -Dsoundings.db.url="$url" -Dsoundings.invitations.db.url="$invitations" \
  -cp "$classes:$home/target/soundings-container.jar" fish.payara.micro.impl.PayaraMicroImpl --rootdir "$instance" --nohazelcast --disablephonehome --port "$port" \
  --prebootcommandfile "$instance/pre-boot.txt" --logproperties "$home/src/main/server/logging.properties" \
  --deploy "$home/target/soundings" --contextroot /
