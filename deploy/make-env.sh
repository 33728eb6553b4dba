#!/usr/bin/env bash
# Writes .env with secrets that nobody knows. Where there is one, what is in it stays, and only secrets that it lacks are added.
set -euo pipefail

main() {
  cd "$(dirname "$0")/.."
  umask 077
  if [ -e .env ]; then
    add_missing
  else
    fill <deploy/env.example >.env
    echo "Wrote .env. Keep a copy of it with the backups."
  fi
}

fill() {
  local line
  while IFS= read -r line; do
    [[ $line =~ ^[A-Z_]+=$ ]] && line+=$(secret)
    printf '%s\n' "$line"
  done
}

add_missing() {
  local name added=0
  # The last line may not be ended
  [ -z "$(tail -c 1 .env)" ] || echo >>.env
  for name in $(sed -n 's/^\([A-Z_]*\)=$/\1/p' deploy/env.example); do
    if ! grep -qE "^[[:space:]]*(export[[:space:]]+)?$name[[:space:]]*[=:][[:space:]]*[^[:space:]]" .env; then
      echo "$name=$(secret)" >>.env
      echo "Added $name to .env."
      added=1
    fi
  done
  [ "$added" = 1 ] || echo ".env has all secrets already; nothing was changed."
}

secret() {
  head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

main
