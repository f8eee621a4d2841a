import { expect, test } from "vitest";

import { traceScript } from "../shell/trace-script.js";
import { findMissingTargets } from "./find-missing-targets.js";

/** In a tree that has `lib/there.sh`, `scripts/there.ts` and `apps/api/tools/there.ts`, and ignores `local/`. */
function missing(text: string, path = "scripts/cli/db-cli.sh"): readonly string[] {
  const files = [
    "lib/there.sh",
    "scripts/there.ts",
    "apps/api/tools/there.ts",
    "scripts",
    "lib",
    "apps/api",
    "scripts/cli",
  ];
  return findMissingTargets(traceScript(text, { path, isTopLevel: true }), path, {
    exists: (target) => files.includes(target),
    isIgnored: (target) => target.startsWith("local/"),
  });
}

test("what the script's own folder leads to", () => {
  expect(missing('DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\nnpx tsx "$DIR/gone.ts"')).toEqual([
    "scripts/cli/gone.ts",
  ]);
  expect(missing('DIR=$(dirname "$0")\nROOT="$DIR/../.."\nnode "$ROOT/tools/gone.mjs"')).toEqual(["tools/gone.mjs"]);
  expect(missing('. "${0%/*}/gone.sh"')).toEqual(["scripts/cli/gone.sh"]);
  expect(missing('ROOT=$(git rev-parse --show-toplevel)\nbash "$ROOT/lib/gone.sh"')).toEqual(["lib/gone.sh"]);
  expect(
    missing('HERE=$(CDPATH= cd -- "$(dirname -- "$0")/../.." >/dev/null 2>&1 && pwd -P)\nsource "$HERE/lib/gone.sh"'),
  ).toEqual(["lib/gone.sh"]);
  expect(missing('SELF=$(readlink -f "$0")\nnode "$(dirname "$SELF")/gone.js"')).toEqual(["scripts/cli/gone.js"]);
});

test("what is there is not missing, with the endings that a runner adds", () => {
  expect(missing('cd "$(dirname "$0")/../.."\nbash lib/there.sh\nnpx tsx scripts/there\ntsx scripts/there.js')).toEqual(
    [],
  );
});

test("the folder that the script goes to", () => {
  expect(missing('cd "$(dirname "$0")/../.."\nnode tools/gone.js')).toEqual(["tools/gone.js"]);
  expect(missing('cd "$(dirname "$0")/../.." || exit 1\ncd apps/api && npx tsx tools/there.ts')).toEqual([]);
  expect(missing('cd "$(dirname "$0")/../.."\n(cd apps/api && npx tsx tools/there.ts)\nbash lib/there.sh')).toEqual([]);
  expect(missing('cd "$TARGET"\nnode tools/gone.js')).toEqual([]);
  expect(missing('if [ -n "$X" ]; then cd apps/api; fi\nnode tools/gone.js')).toEqual([]);
});

test("started anywhere, a path is missing where it leads nowhere from the script's folder up to the root", () => {
  expect(missing("bash lib/there.sh\nnpx tsx there.ts")).toEqual([]);
  expect(missing("./gone.sh\nnode scripts/gone.js")).toEqual(["scripts/cli/gone.sh", "scripts/gone.js"]);
});

test("calls in functions, branches, substitutions and command lines that are handed to be evaluated", () => {
  const root = "ROOT=$(git rev-parse --show-toplevel)\n";
  expect(
    missing(`${root}run() { node "$ROOT/a.js"; }\ncase "$1" in x) run ;; y) VALUE=$(node "$ROOT/b.js") ;; esac`),
  ).toEqual(["a.js", "b.js"]);
  expect(missing(`${root}never_called() { node "$ROOT/c.js"; }\necho "$1"`)).toEqual(["c.js"]);
  expect(missing(`${root}track() { eval "$2"; }\ntrack seed "cd $ROOT && npx ts-node $ROOT/d.ts $*"`)).toEqual([
    "d.ts",
  ]);
});

test("what the script asks about first, or makes itself", () => {
  const root = "ROOT=$(git rev-parse --show-toplevel)\n";
  expect(missing(`${root}[ -f "$ROOT/gone.sh" ] && source "$ROOT/gone.sh"`)).toEqual([]);
  expect(missing(`${root}if [[ -x "$ROOT/gone.sh" ]]; then "$ROOT/gone.sh"; fi`)).toEqual([]);
  expect(missing(`${root}if [ -d "$ROOT/plugins" ]; then bash "$ROOT/plugins/gone.sh"; fi`)).toEqual([]);
  expect(missing(`${root}source "$ROOT/gone.sh" 2>/dev/null || true`)).toEqual([]);
  expect(missing(`${root}echo "exit 0" > "$ROOT/made.sh"\nbash "$ROOT/made.sh"`)).toEqual([]);
});

test("what cannot be known, is built, ignored, of another package or elsewhere", () => {
  const root = "ROOT=$(git rev-parse --show-toplevel)\n";
  expect(missing('node "$TOOLS/gone.js"\nbash "${DIR:-.}/gone.sh"\n"$HOME/bin/gone.sh"\nsource ~/gone.sh')).toEqual([]);
  expect(
    missing(`${root}node "$ROOT/dist/gone.js"\nnode "$ROOT/node_modules/x/gone.js"\nnode "$ROOT/local/gone.js"`),
  ).toEqual([]);
  expect(
    missing('bash /opt/gone.sh\nfor f in *.sh; do bash "$f"; done\nbash scripts/*.sh\nsource .env\n./gradlew'),
  ).toEqual([]);
  expect(missing('while read -r name; do bash "scripts/$name.sh"; done')).toEqual([]);
  expect(missing('S="$0"\nwhile [ -h "$S" ]; do S=$(readlink "$S"); done\nbash "$(dirname "$S")/gone.sh"')).toEqual([
    "scripts/cli/gone.sh",
  ]);
  expect(
    missing('ssh host "bash gone.sh"\ndocker run x bash gone.sh\nnode -e "require(\'./gone.js\')"\npython3 -m gone.py'),
  ).toEqual([]);
});
