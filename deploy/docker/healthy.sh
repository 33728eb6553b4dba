#!/usr/bin/env bash
# Exit status 0 while the program in this container says that it is ready: healthy.sh PORT
# Bash and nothing else, because the base image promises no curl, and a JVM for each probe would cost more than the
# service at rest. It asks for readiness: no restart of a service mends a database that is away.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[[ $status == 200 ]]
