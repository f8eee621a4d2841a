#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  echo "Usage: reports-cli.sh sales <year> <month> | test | help"
}

case "${1:-help}" in
  sales)
    npx tsx scripts/orders/print-sales.ts "${2:?year}" "${3:?month}"
    ;;
  test)
    npx vitest run packages/api
    ;;
  help | --help | -h)
    usage
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
