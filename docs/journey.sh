#!/usr/bin/env bash
# The journey of the README as one script, from signing in to a finished task. The README's bash blocks stand here word for
# word; the checks between them are for the test that runs this. With Hindsight running, from the repository's root:
#   docs/journey.sh
# It needs curl, openssl and a java. ORIGIN, RECEIVER_PORT and HINDSIGHT_DATA say where things are, if not where they usually are.
set -euo pipefail

# What comes in shows this.
expect() {
  local text
  text=$(cat)
  grep -qE -- "$1" <<< "$text" || {
    echo "Expected $1 in: $text" >&2
    exit 1
  }
}

has() {
  as "$1" "$api$2" | grep -qE -- "$3"
}

# Ten seconds at most, and usually at once.
eventually() {
  for _ in {1..100}; do
    if "$@" >/dev/null 2>&1; then return; fi
    sleep 0.1
  done
  echo "Not within ten seconds: $*" >&2
  exit 1
}

trap 'kill "${receiver:-}" 2>/dev/null || true; rm -f received.txt received.ready' EXIT

# --- sign in
origin=${ORIGIN:-http://localhost:8080}
api=$origin/api/ws/acme
alice=$(./hindsight token alice)
bob=$(./hindsight token bob)
carol=$(./hindsight token carol)

as() { curl -sS -H "Authorization: Bearer $1" -H 'Content-Type: application/json' "${@:2}" && echo; }
first() { grep -o "\"$1\":\"[^\"]*\"" | sed 's/.*:"//; s/"$//; q'; }

as "$bob" "$api/incidents?limit=1" | expect '"items"'

# --- a receiver
java docs/Receiver.java "${RECEIVER_PORT:-9000}" > received.txt &
receiver=$!

secret=$(as "$alice" "$api/endpoints" -d '{
    "name": "journey", "kind": "webhook", "events": ["postmortem.published"],
    "url": "http://localhost:'"${RECEIVER_PORT:-9000}"'/hindsight"
  }' | first secret)

expect '^whsec_' <<< "$secret"
eventually curl -s -o received.ready "http://localhost:${RECEIVER_PORT:-9000}/ready" -d ready
rm -f received.ready

# --- open
incident=$(as "$bob" "$api/incidents" -H "Idempotency-Key: open-$(date +%s%N)" -d '{
    "title": "Logins fail", "severity": "P1", "services": ["auth"], "started_at": "2026-01-05T10:00:00Z"
  }' | first key)
echo "$incident"

expect '^INC-[0-9]+$' <<< "$incident"

# --- drive
as "$bob" -X PUT "$api/incidents/$incident/commander" -d '{"user": "bob"}'
as "$bob" -X PUT "$api/incidents/$incident/investigation"
as "$bob" "$api/incidents/$incident/timeline" -d '{
    "at": "2026-01-05T10:02:00Z", "label": "Error rate at 60 %", "phase": "detection", "key_moment": true
  }'
as "$bob" -X PUT "$api/incidents/$incident/mitigation" -d '{"note": "Rolled the configuration back"}'
as "$bob" -X PUT "$api/incidents/$incident/resolution"

as "$bob" "$api/incidents/$incident" | expect '"status":"resolved"'

# --- postmortem
as "$bob" -X POST "$api/incidents/$incident/postmortem"
as "$bob" "$api/incidents/$incident/postmortem"

eventually has "$bob" "/incidents/$incident/postmortem" '"label":"Error rate at 60 %".*"label":"Resolved"'
eventually has "$bob" "/incidents/$incident" '"status":"post_mortem"'

# --- write
as "$bob" -X PATCH "$api/incidents/$incident/postmortem" -H 'If-Match: "1"' -d '{
    "summary": "Logins failed for 40 minutes.",
    "root_cause": "A configuration change reached all regions at once.",
    "contributing_factors": [{"text": "Nothing stops a change between two regions."}]
  }'
as "$bob" "$api/incidents/$incident/postmortem/action-items" -d '{
    "title": "Add a canary to the configuration rollout", "owner": "bob", "due_date": "2027-01-31",
    "priority": "P1", "category": "prevent", "horizon": "systemic", "structural": true, "addresses": ["f1"]
  }'
as "$bob" "$api/incidents/$incident/postmortem/action-items" -d '{
    "title": "Alert on the rate of failed logins", "owner": "carol", "category": "detect"
  }'

as "$bob" "$api/incidents/$incident/postmortem" | expect '"index":2'

# --- publish
as "$bob" -X PUT "$api/incidents/$incident/postmortem/publication" -H 'If-Match: *'

eventually has "$bob" "/tasks?incident=$incident" 'Add a canary.*Alert on|Alert on.*Add a canary'

# --- tasks
as "$bob" "$api/tasks?incident=$incident"
as "$carol" "$api/notifications"

eventually has "$carol" /notifications 'Alert on the rate of failed logins'
eventually grep -q '^webhook-signature: v1,' received.txt
eventually grep -q '"type":"postmortem.published"' received.txt

# --- signature
id=$(sed -n 's/^webhook-id: //p' received.txt | tail -n 1)
timestamp=$(sed -n 's/^webhook-timestamp: //p' received.txt | tail -n 1)
key=$(base64 -d <<< "${secret#whsec_}" | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s.%s.%s' "$id" "$timestamp" "$(tail -n 1 received.txt)" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
grep "webhook-signature: v1,$signature" received.txt

# --- again
as "$bob" -X PUT "$api/incidents/$incident/postmortem/publication" -H 'If-Match: *'
as "$bob" -X PUT "$api/incidents/$incident/postmortem/publication?republish=true" -H 'If-Match: *'

publish_again=$(as "$bob" -X PUT "$api/incidents/$incident/postmortem/publication" -H 'If-Match: *')
expect '"detail":"Publish refused: existing published version".*"status":409' <<< "$publish_again"
as "$bob" "$api/incidents/$incident/postmortem" | expect '"revision":2'

# --- finish
task=$(as "$bob" "$api/tasks?incident=$incident&assignee=bob" | first key)
as "$bob" -X PUT "$api/tasks/$task/status" -d '{"status": "in_progress"}'
as "$bob" -X PUT "$api/tasks/$task/status" -d '{"status": "done"}'
as "$bob" "$api/incidents/$incident/postmortem"

eventually has "$bob" "/incidents/$incident/postmortem" "\"task\":{\"key\":\"$task\",\"status\":\"done\"}"

# --- take along
as "$bob" "$api/incidents/$incident/postmortem/export?format=markdown"

as "$bob" "$api/incidents/$incident/postmortem/export?format=markdown" | expect "^# Postmortem of $incident: Logins fail"

echo "The journey of $incident is done."
