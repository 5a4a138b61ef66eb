#!/bin/sh
# The roles of the database, their passwords, and the database itself: as its superuser, once; again changes passwords.
# In docker-compose.yml the database runs it when it is new. Passwords are read from files, never from a command line.
set -eu
secrets=${SECRETS:-/run/secrets}
export secrets
psql -X -q -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d template1 -f "${ROLES:-/deploy/roles.sql}"
psql -X -q -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres <<'SQL'
\set owner `cat "$secrets/owner_password"`
\set app `cat "$secrets/app_password"`
\set backup `cat "$secrets/backup_password"`
ALTER ROLE nwd_owner PASSWORD :'owner';
ALTER ROLE nwd_app PASSWORD :'app';
ALTER ROLE nwd_backup PASSWORD :'backup';
SELECT 'CREATE DATABASE nwd OWNER nwd_owner TEMPLATE template1' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'nwd') \gexec
REVOKE CONNECT ON DATABASE nwd FROM PUBLIC;
GRANT CONNECT ON DATABASE nwd TO nwd_app, nwd_backup;
SQL
