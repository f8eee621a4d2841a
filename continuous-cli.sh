#!/bin/sh
# Runs the continuous command of this repository: sets up what is missing, then hands over every argument.
#   ./continuous-cli.sh demo      the whole way on a small example
#   ./continuous-cli.sh --help    every command
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if ! command -v node >/dev/null 2>&1; then
  echo "continuous: Node.js is missing; install Node ^20.19, ^22.13 or >=24 first." >&2
  exit 2
fi
node "$here/scripts/set-up.mjs" || exit 2
exec node "$here/packages/reporter/dist/bin.js" "$@"
