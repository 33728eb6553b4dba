#!/usr/bin/env bash
# Makes a database and the role that owns it for each service, when the server is set up for the first time and, run by
# hand, for those that came later: what is there already stays as it is.
# Roles are no superusers; nobody but its owner may connect to a database.
set -euo pipefail

main() {
  database hindsight_incident "${INCIDENT_DB_PASSWORD:?}"
  database hindsight_postmortem "${POSTMORTEM_DB_PASSWORD:?}"
  database hindsight_task "${TASK_DB_PASSWORD:?}"
  database hindsight_notification "${NOTIFICATION_DB_PASSWORD:?}"
  database hindsight_access "${ACCESS_DB_PASSWORD:?}"
  database hindsight_keycloak "${KEYCLOAK_DB_PASSWORD:?}"
}

# The password goes by the environment, so that it shows in no list of processes.
database() {
  PASSWORD=$2 psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 -v name="$1" \
    --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv password PASSWORD
SELECT format('CREATE ROLE %I
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L', :'name', :'password')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'name')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

main
