import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { commitAll, createRepository } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

const scripts = {
  "scripts/our case.sh": `#!/usr/bin/env bash
set -euo pipefail
case "\${1:-}" in
  build)
    echo building "\${@:2}"
    ;;
  ship)
    echo shipping
    ;;
  *)
    echo "usage: build | ship" >&2
    exit 2
    ;;
esac
`,
  "scripts/chäin.sh": `#!/bin/sh
command=$1
shift
if [ "$command" = "build" ]; then
  echo building "$@"
elif [ "$command" = ship ]; then
  echo shipping
else
  exit 2
fi
`,
  "plain.sh": `#!/bin/sh
# Builds it.
set -eu

# All of it.
echo building
`,
};

test("the diff fits each shape of script: git applies it, the shell reads it, and the command calls us in the root", () => {
  const root = createRepository({
    ...scripts,
    "package.json": "{}\n",
    "bin/npx": '#!/bin/sh\necho "$PWD: $*"\n',
  });
  chmodSync(join(root, "bin/npx"), 0o755);
  commitAll(root);
  const run = (script: string, ...args: readonly string[]): string =>
    execFileSync("bash", [join(root, script), ...args], {
      cwd: "/",
      encoding: "utf8",
      env: { PATH: `${join(root, "bin")}:${process.env["PATH"] ?? ""}` },
    });
  for (const [path, text] of Object.entries(scripts)) {
    const { status, stdout, stderr } = runContinuous(root, ["pipeline", "add-test", path]);
    expect({ path, status, unchanged: readFileSync(join(root, path), "utf8") === text }).toEqual({
      ...{ path, status: 0, unchanged: true },
    });
    expect(stderr).toContain("Nothing was changed.");
    execFileSync("git", ["apply", "--whitespace=error"], { cwd: root, input: stdout });
    expect(spawnSync("bash", ["-n", path], { cwd: root }).status).toBe(0);
    expect(run(path, "test", "--jobs", "2")).toBe(`${root}: --no -- continuous test services --jobs 2\n`);
    expect(run(path, "build").trim()).toBe("building");
    // Once it is there, there is nothing more to show.
    const again = runContinuous(root, ["pipeline", "add-test", path]);
    expect(again).toMatchObject({ status: 0, stdout: "" });
    expect(again.stderr).toContain("it has a test command already");
  }
});

test("what is no script of the repository is refused", () => {
  const root = createRepository({ "package.json": "{}\n", "a.txt": "text\n", "a.sh": "case $1 in\n" });
  const refused = (script: string): string => {
    const { status, stderr } = runContinuous(root, ["pipeline", "add-test", script]);
    expect(status).toBe(2);
    return stderr;
  };
  expect(refused("a.txt")).toContain("a.txt is no shell script");
  expect(refused("../a.sh")).toContain("is not in the repository");
  expect(refused("a.sh")).toContain("the shell cannot read it");
  expect(refused("none.sh")).toContain("none.sh");
});
