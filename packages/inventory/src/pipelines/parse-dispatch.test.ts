import { expect, test } from "vitest";

import { parseDispatch } from "./parse-dispatch.js";

/** `name(alias,alias)` for each command, in the order of the script. */
function read(text: string): readonly string[] {
  return parseDispatch(text, { path: "scripts/db.sh", isTopLevel: true }).commands.map(({ name, aliases }) =>
    aliases.length === 0 ? name : `${name}(${aliases.join(",")})`,
  );
}

test("a case on the first argument names commands; the first name of a branch is the command, the others are aliases", () => {
  const text = `
case "$1" in
  migrate | up | -m)
    npx supabase db push
    ;;
  "seed")
    npx tsx scripts/seed.ts
    ;;
  --reset | reset) npx supabase db reset ;;
  *)
    echo "unknown: $1" >&2
    exit 2
    ;;
esac`;
  expect(read(text)).toEqual(["migrate(up,-m)", "seed", "reset(--reset)"]);
  expect(parseDispatch(text, { path: "a.sh", isTopLevel: true })).toMatchObject({ isDispatcher: true, hasHelp: false });
});

test("the argument may have a default, be in a variable, and be shifted off", () => {
  expect(read('case "${1:-help}" in build) make ;; help) usage ;; esac')).toEqual(["build", "help"]);
  expect(read('COMMAND=$1\nshift\ncase "${COMMAND}" in build) make "$@" ;; serve) run ;; esac')).toEqual([
    "build",
    "serve",
  ]);
  expect(read('command="${1,,}"; shift || true; case $command in build) make ;; serve) run ;; esac')).toEqual([
    "build",
    "serve",
  ]);
  expect(read('c=$(echo "$1" | tr A-Z a-z)\ncase $c in build) make ;; serve) run ;; esac')).toEqual(["build", "serve"]);
  expect(read('shift; case "$1" in build) make ;; serve) run ;; esac')).toEqual([]);
});

test("functions are followed with the arguments they are given", () => {
  const text = `
main() {
  local action="$1"
  shift
  dispatch "$action" "$@"
}
dispatch() {
  case "$1" in
    build) make ;;
    serve) run ;;
  esac
}
if [[ "\${BASH_SOURCE[0]}" == "$0" ]]; then
  main "$@"
fi`;
  expect(read(text)).toEqual(["build", "serve"]);
});

test("a loop that takes off options leaves the command for what comes after it", () => {
  const text = `
COMMAND=""
while [[ $# -gt 0 ]]; do
  case "$1" in
    --dry-run) DRY=1; shift ;;
    -e | --env) ENV=$2; shift 2 ;;
    *) COMMAND="$1"; shift; break ;;
  esac
done
case "$COMMAND" in
  build) make ;;
  serve) run ;;
esac`;
  expect(read(text)).toEqual(["build", "serve"]);
});

test("a loop whose branches do something by name takes commands, one after the other", () => {
  expect(
    read(
      'while [ $# -gt 0 ]; do case "$1" in lint) npm run lint ;; types) npm run types ;; --fix) FIX=1 ;; esac; shift; done',
    ),
  ).toEqual(["lint", "types"]);
  expect(read('for task in "$@"; do case $task in lint) npm run lint ;; types) npm run types ;; esac; done')).toEqual([
    "lint",
    "types",
  ]);
});

test("a chain of comparisons names commands as well, in either kind of test", () => {
  const text = `
if [ "$1" = "build" ] || [ "$1" = "b" ]; then
  make
elif [[ $1 == "serve" || "$1" == s ]]; then
  run
elif test "$1" = check; then
  make check
else
  usage
fi`;
  expect(read(text)).toEqual(["build(b)", "serve(s)", "check"]);
  expect(read('[ "$1" = build ] && make\n[ "$1" = serve ] && run')).toEqual(["build", "serve"]);
  expect(read('if [ "$1" = build ]; then make; exit; fi\nif [ "$1" = serve ]; then run; exit; fi')).toEqual([
    "build",
    "serve",
  ]);
});

test("a choice within a command's branch names commands below it", () => {
  const text = `
users() { case "$1" in add) psql ;; drop) psql ;; help) usage ;; esac; }
case "$1" in
  db)
    case "$2" in
      migrate | up) push ;;
      seed) fill ;;
    esac
    ;;
  users) shift; users "$@" ;;
esac`;
  expect(read(text)).toEqual(["db migrate(up)", "db seed", "users add", "users drop", "db", "users"]);
});

test("functions named after the argument are commands", () => {
  expect(read('cmd_build() { make; }\ncmd_serve() { run; }\nlog() { echo; }\n"cmd_${1:-build}" "${@:2}"')).toEqual([
    "build",
    "serve",
  ]);
  expect(read('build() { make; }\nserve() { run; }\n_private() { x; }\n"${@:-build}"')).toEqual(["build", "serve"]);
});

test("help is answered by a word, by an option, or by what is left where that is no failure", () => {
  const has = (text: string): boolean => parseDispatch(text, { path: "a.sh", isTopLevel: true }).hasHelp;
  expect(has('case "$1" in build) make ;; help) echo ;; esac')).toBe(true);
  expect(has('case "$1" in build) make ;; -h|--help) echo ;; esac')).toBe(true);
  expect(has('if [[ "$1" == "--help" ]]; then usage; exit 0; fi; case "$1" in build) make ;; esac')).toBe(true);
  expect(has('case "$1" in build) make ;; *) echo "Usage: x build" ;; esac')).toBe(true);
  expect(has('case "$1" in build) make ;; *) show_help; exit 0 ;; esac')).toBe(true);
  expect(has('case "$1" in build) make ;; *) usage; exit 1 ;; esac')).toBe(false);
  expect(has('case "$1" in build) make ;; *) echo "unknown" ;; esac')).toBe(false);
});

test("a script that does not parse is read as far as it does", () => {
  const dispatch = parseDispatch('case "$1" in\n  build) make ;;\n  serve) run ;;\n', {
    path: "a.sh",
    isTopLevel: true,
  });
  expect(dispatch.commands.map(({ name }) => name)).toEqual(["build", "serve"]);
  expect(dispatch.trace.errors).toEqual([{ message: "expected 'esac' to close 'case'", pos: 46 }]);
});

test("what hands over all arguments is told with the program", () => {
  const programs = (text: string): readonly string[] =>
    parseDispatch(text, { path: "bin/cli.sh", isTopLevel: true }).handOvers.map(
      ({ kind, target }) => `${kind} ${target}`,
    );
  expect(programs('exec node dist/cli.js "$@"')).toEqual(["node dist/cli.js"]);
  expect(programs("npx --yes tsx --env-file .env scripts/cli.ts $*")).toEqual(["node scripts/cli.ts"]);
  expect(programs('pnpm exec tsx scripts/cli.ts "$@"')).toEqual(["node scripts/cli.ts"]);
  expect(programs('python3 -u manage.py "$@"')).toEqual(["other manage.py"]);
  expect(programs('command=$1; shift; node cli.js "$command" "$@"')).toEqual(["node cli.js"]);
  expect(programs('CMD=(npx tsx cli.ts)\n"${CMD[@]}" "$@"')).toEqual(["node cli.ts"]);
  expect(programs('run() { eval "$*"; }\nrun "node cli.js $*"')).toEqual(["node cli.js"]);
  expect(programs('case $1 in build) make ;; *) node cli.js "$@" ;; esac')).toEqual(["node cli.js"]);
  expect(programs('case $1 in build) shift; node build.js "$@" ;; esac')).toEqual([]);
  expect(programs('node cli.js serve "$@"')).toEqual([]);
  expect(programs('exec "$@"')).toEqual([]);
  expect(programs('docker compose run app "$@"')).toEqual([]);
});
