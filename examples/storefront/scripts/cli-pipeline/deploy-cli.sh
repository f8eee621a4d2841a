#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'USAGE'
Usage: deploy-cli.sh <command>

Commands:
  database      push migrations and write the generated types
  functions     deploy the edge functions
  web           build the shop and warm the CDN
  test          run the tests
  health-check  see whether the shop answers
USAGE
}

deploy_web() {
  npm run build --workspace @fernhill/web
  bash scripts/deploy/warm-cdn.sh "${SHOP_URL:-https://fernhill.example}"
}

case "${1:-help}" in
  database)
    npx supabase db push
    npm run db:types
    ;;
  functions)
    npx supabase functions deploy order-confirmation
    ;;
  web)
    deploy_web
    ;;
  test)
    npm test
    ;;
  health-check)
    curl --fail --silent --output /dev/null "${SHOP_URL:-https://fernhill.example}"
    ;;
  help | --help | -h)
    usage
    ;;
  *)
    echo "deploy-cli.sh: unknown command: $1" >&2
    exit 2
    ;;
esac
