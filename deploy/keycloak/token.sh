#!/usr/bin/env bash
# Prints an access token of the person who signs in: authorization code with PKCE, by a browser on any machine.
set -euo pipefail

endpoint=${KEYCLOAK_PUBLIC_URL:-http://localhost:8180}/realms/hindsight/protocol/openid-connect
callback=http://127.0.0.1/callback
verifier=$(openssl rand -hex 32)
challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
state=$(openssl rand -hex 16)

cat >&2 <<TEXT
Open this address and sign in:
  $endpoint/auth?response_type=code&client_id=hindsight-cli&redirect_uri=$callback&scope=openid&state=$state&code_challenge=$challenge&code_challenge_method=S256
The browser ends at an address that does not load. Paste it here:
TEXT
read -r answer
if [[ $answer != "$callback"\?*"state=$state"* || ! $answer =~ [?\&]code=([^\&]+) ]]; then
  echo "This is not the address that the sign-in ends at." >&2
  exit 1
fi
curl --silent --show-error --fail-with-body "$endpoint/token" \
  --data grant_type=authorization_code --data client_id=hindsight-cli --data-urlencode "redirect_uri=$callback" \
  --data code="${BASH_REMATCH[1]}" --data code_verifier="$verifier" |
  sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
