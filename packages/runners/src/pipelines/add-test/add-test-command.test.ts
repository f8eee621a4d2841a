import { expect, test } from "vitest";

import { addTestCommand } from "./add-test-command.js";

const call = { command: "npx --no -- continuous test services", upward: ".." };

/** What is put in, with the line before it. */
function add(text: string, ...commands: readonly string[]): string {
  const added = addTestCommand(text, (script) => [...commands, ...(/\btest\b/u.test(script) ? ["test"] : [])], call);
  if (!added.ok) return added.reason;
  const before = text.split("\n");
  const after = added.text.split("\n");
  const first = after.findIndex((line, index) => line !== before[index]);
  return after.slice(first - 1, first + after.length - before.length).join("\n");
}

test("a case gets a branch as the others are written, before the one for the rest", () => {
  const script = `#!/usr/bin/env bash
set -euo pipefail
case "\${1:-}" in
  build)
    npm run build
    ;;
  ship) ship "$@" ;;
  # Whatever else.
  *)
    echo usage
    ;;
esac
`;
  expect(add(script, "build", "ship")).toBe(`  ship) ship "$@" ;;
  test)
    shift
    cd "$(dirname "$0")/.."
    exec npx --no -- continuous test services "$@"
    ;;`);
});

test("a case that is short, has no branch for the rest, comes after a shift and a cd, and stands in a function", () => {
  const script = `main() {
\tlocal command=$1
\tshift
\tcd "$ROOT"
\tcase $command in
\t(build) npm run build ;;
\t(ship) npm run ship
\tesac
}
main "$@"
`;
  expect(add(script, "build", "ship")).toBe(`\t(ship) npm run ship
\t;;
\ttest) exec npx --no -- continuous test services "$@" ;;`);
});

test("a case on one line", () => {
  const script = `case $1 in build) make ;; *) exit 2 ;; esac\n`;
  expect(addTestCommand(script, () => ["build"], call)).toEqual({
    ok: true,
    text: `if [ "\${1:-}" = "test" ]; then
  shift
  cd "$(dirname "$0")/.."
  exec npx --no -- continuous test services "$@"
fi

${script}`,
  });
  const isSeen = (text: string): readonly string[] => (text.includes("test)") ? ["test"] : ["build"]);
  expect(addTestCommand(script, isSeen, call)).toEqual({
    ok: true,
    text: `case $1 in build) make ;; test) shift; cd "$(dirname "$0")/.."; exec npx --no -- continuous test services "$@" ;; *) exit 2 ;; esac\n`,
  });
});

test("a chain of conditions gets one more of the same form", () => {
  const script = `cmd="$1"
if [[ "$cmd" == "build" ]]; then
    npm run build
elif [[ "$cmd" == "ship" ]]; then
    npm run ship
else
    echo usage
fi
`;
  expect(add(script, "build", "ship")).toBe(`    npm run ship
elif [[ "$cmd" == "test" ]]; then
    shift
    cd "$(dirname "$0")/.."
    exec npx --no -- continuous test services "$@"`);
});

test("a script that takes no notice of its arguments asks for its first one before all else", () => {
  const script = `#!/bin/sh
# Ships the shop.
set -e

# First the build.
npm run build
`;
  expect(add(script)).toBe(`
if [ "\${1:-}" = "test" ]; then
  shift
  cd "$(dirname "$0")/.."
  exec npx --no -- continuous test services "$@"
fi
`);
  expect(add("#!/bin/sh\n# Ships.\nnpm run build\n")).toMatch(/^# Ships\.\nif /u);
});

test("what has a test command, or cannot be read, stays as it is", () => {
  expect(add("case $1 in test) ;; esac\n", "test")).toBe("it has a test command already");
  expect(add("case $1 in\n")).toBe("the shell cannot read it");
  expect(add("echo a\r\necho b\r\n")).toBe("its lines end as on Windows, which shells do not take");
});
