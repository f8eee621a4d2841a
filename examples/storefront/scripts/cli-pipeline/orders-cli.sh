#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'USAGE'
Usage: orders-cli.sh <command>

Commands:
  list [status]   print orders, newest first
  replay <id>     send the confirmation of an order again
  test            check that the commands load and the settings are there
  health-check    ask the API whether it is well
  help            print this text
USAGE
}

command="${1:-help}"
shift || true

case "$command" in
  list)
    npx tsx scripts/orders/list-orders.ts "$@"
    ;;
  replay | resend)
    npx tsx scripts/orders/replay-confirmation.ts "$@"
    ;;
  test)
    for script in scripts/orders/*.ts; do
      [ -s "$script" ] || { echo "empty: $script" >&2; exit 1; }
    done
    echo "ok: the order scripts are in place"
    ;;
  health-check)
    curl --fail --silent --show-error "${API_URL:-http://127.0.0.1:8787}/health"
    ;;
  help | --help | -h)
    usage
    ;;
  *)
    echo "orders-cli.sh: unknown command: $command" >&2
    usage >&2
    exit 2
    ;;
esac
