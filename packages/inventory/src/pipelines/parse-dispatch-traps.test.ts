import { expect, test } from "vitest";

import { parseDispatch } from "./parse-dispatch.js";

function isDispatcher(text: string): boolean {
  const dispatch = parseDispatch(text, { path: "scripts/x.sh", isTopLevel: true });
  return dispatch.isDispatcher || dispatch.handOvers.length > 0;
}

test("a case on something else than an argument", () => {
  expect(isDispatcher('case "$OSTYPE" in darwin*) brew ;; linux) apt ;; esac')).toBe(false);
  expect(isDispatcher('case "$(uname -s)" in Darwin) brew ;; Linux) apt ;; esac')).toBe(false);
  expect(isDispatcher("read -r answer; case $answer in build) make ;; serve) run ;; esac")).toBe(false);
  expect(isDispatcher("ENV=prod; case $ENV in dev) run ;; prod) deploy ;; esac")).toBe(false);
});

test("options that getopts or a loop takes", () => {
  expect(isDispatcher('while getopts "ab:" opt; do case $opt in a) run ;; b) serve "$OPTARG" ;; esac; done')).toBe(
    false,
  );
  expect(isDispatcher('while getopts x opt; do case $OPTARG in build) run ;; serve) go ;; esac; done; echo "$1"')).toBe(
    false,
  );
  expect(
    isDispatcher('while [ $# -gt 0 ]; do case $1 in --a) go ;; --b) run ;; *) ARGS+=("$1") ;; esac; shift; done'),
  ).toBe(false);
  expect(isDispatcher('for arg in "$@"; do case $arg in verbose) V=1 ;; quiet) Q=1 ;; esac; done')).toBe(false);
});

test("stages, platforms, builds and sides, whatever is done for each", () => {
  expect(isDispatcher('case "$1" in staging) run a ;; production) run b ;; esac')).toBe(false);
  expect(isDispatcher('if [ "$1" = darwin ]; then fetch a; elif [ "$1" = win32 ]; then fetch b; fi')).toBe(false);
  expect(
    isDispatcher('KIND=${1:-release}; if [ "$KIND" = debug ]; then make a; fi; [ "$KIND" = release ] && make b'),
  ).toBe(false);
  expect(isDispatcher('case "$1" in top) move 1 ;; bottom) move 2 ;; left) move 3 ;; esac')).toBe(false);
  expect(isDispatcher('case "$1" in dev) serve ;; build) pack ;; esac')).toBe(true);
});

test("an argument that is a file, a setting or an answer", () => {
  expect(isDispatcher('case "$1" in *.sql) psql -f "$1" ;; *.csv) import "$1" ;; /*) cat "$1" ;; esac')).toBe(false);
  expect(
    isDispatcher('case "$1" in dev) URL=http://localhost ;; prod) URL=https://x.example ;; esac; curl "$URL"'),
  ).toBe(false);
  expect(isDispatcher('if [ "$1" = prod ]; then ENV=prod; else ENV=dev; fi; deploy "$ENV"')).toBe(false);
  expect(isDispatcher('if [ "$1" = "--force" ]; then rm -rf x; elif [ "$1" = "--dry" ]; then echo; fi')).toBe(false);
  expect(isDispatcher('case "$1" in y|Y|yes) rm -rf x ;; n|no) exit ;; esac')).toBe(false);
  expect(isDispatcher('case "$1" in 1) one ;; 2) two ;; esac')).toBe(false);
  expect(isDispatcher('pg_dump "$1" > "$2"')).toBe(false);
});

test("one command alone is a switch, not a choice", () => {
  expect(isDispatcher('if [ "$1" = "logs" ]; then docker logs api; fi')).toBe(false);
  expect(isDispatcher('case "$1" in watch) tsc -w ;; *) tsc ;; esac')).toBe(false);
});

test("a function that chooses by what the script itself gives it", () => {
  expect(isDispatcher('log() { case "$1" in info) echo i ;; error) echo e >&2; notify ;; esac; }\nlog info "$1"')).toBe(
    false,
  );
  expect(isDispatcher('on() { case "$1" in INT) clean ;; TERM) clean ;; esac; }\ntrap "on INT" INT\necho "$1"')).toBe(
    false,
  );
});

test("entrypoints that run the command line they are given", () => {
  expect(isDispatcher('set -e\nnpm run migrate\nexec "$@"')).toBe(false);
  expect(isDispatcher('exec gosu app "$@"')).toBe(false);
  expect(isDispatcher('if [ "${1#-}" != "$1" ]; then set -- node "$@"; fi\nexec "$@"')).toBe(false);
});

test("a script that goes by its own name", () => {
  expect(isDispatcher('case "$(basename "$0")" in build) make "$@" ;; serve) run ;; esac')).toBe(false);
  expect(isDispatcher('case "${0##*/}" in build) make ;; serve) run ;; esac')).toBe(false);
});

test("text that only looks like one", () => {
  expect(isDispatcher("cat <<'EOF'\ncase \"$1\" in\n  build) make ;;\n  serve) run ;;\nesac\nEOF")).toBe(false);
  expect(isDispatcher('# case "$1" in build) make ;; serve) run ;; esac\necho "$1"')).toBe(false);
  expect(isDispatcher('awk \'{ switch ($1) { case "a": print; case "b": next } }\' "$1"')).toBe(false);
});

test("a function that calls itself, and words nested without end", () => {
  expect(isDispatcher('main() { main "$@"; }\nmain "$@"')).toBe(false);
  expect(isDispatcher(`echo ${"$(".repeat(3_000)}`)).toBe(false);
});
