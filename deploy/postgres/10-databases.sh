#!/usr/bin/env bash
# Makes a database and the role that owns it for each service, when the server is set up for the first time.
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
CREATE ROLE :"name"
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

main
