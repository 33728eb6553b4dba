#!/usr/bin/env bash
# Adds the demo people and their two workspaces to the realm; those who are there already stay as they are.
set -euo pipefail

kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
people=$(dirname "${BASH_SOURCE[0]}")/demo-people.json
: "${HINDSIGHT_DEMO_PASSWORD:?Set it in .env to the password that each demo person has until the first sign-in.}"
: "${KEYCLOAK_ADMIN_PASSWORD:?}"
config=$(mktemp)

main() {
  # A password given as an argument would show in the list of processes; kcadm reads this variable instead.
  KC_CLI_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD "$kcadm" config credentials --config "$config" \
    --server "${KEYCLOAK_URL:-http://keycloak:8080}" --realm master --user "${KEYCLOAK_ADMIN:-admin}"
  "$kcadm" create partialImport --config "$config" -r hindsight -s ifResourceExists=SKIP -f "$people"
  for person in alice bob carol dave erin frank; do
    first_password "$person"
  done
}

# Only for someone who has none: the password that a person has chosen is not set back.
first_password() {
  local id
  id=$("$kcadm" get users --config "$config" -r hindsight -q "username=$1" -q exact=true --fields id --format csv --noquotes)
  if [[ $("$kcadm" get "users/$id/credentials" --config "$config" -r hindsight --fields id --format csv --noquotes) ]]; then
    echo "$1 has a password."
    return
  fi
  KC_CLI_PASSWORD=$HINDSIGHT_DEMO_PASSWORD "$kcadm" set-password --config "$config" -r hindsight --username "$1" --temporary
  echo "$1 signs in with HINDSIGHT_DEMO_PASSWORD and then chooses a password."
}

main
