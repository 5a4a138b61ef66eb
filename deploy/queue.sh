#!/bin/sh
# Valkey with a password from a file, which so is in no process list.
set -eu
run=${RUN:-/tmp}
umask 077
cat >"$run/queue.conf" <<CONF
requirepass $(cat "${SECRETS:-/run/secrets}/redis_password")
appendonly yes
maxmemory-policy noeviction
CONF
exec "${VALKEY:-valkey-server}" "$run/queue.conf" "$@"
