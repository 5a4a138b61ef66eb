#!/bin/sh
# A backup a day: when the last good one is a day old another is made; one that failed is tried again in an hour.
# The mark is touched by success alone: /health/each and the container's own check look at its age.
set -u
to=${BACKUPS:-/backups}
trap 'exit 0' TERM INT
while :; do
    if [ -z "$(find "$BACKUP_MARK" -mmin -1440 2>/dev/null)" ]; then
        if python manage.py backup --to "$to"; then
            touch "$BACKUP_MARK"
        else
            echo '{"event": "the backup failed", "level": "error", "logger": "deploy.backups"}' >&2
        fi
    fi
    sleep "${BACKUP_PAUSE:-3600}" &
    wait $!
done
