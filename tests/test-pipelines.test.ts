import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { TestRunDocument } from "@continuous/reporter";
import { expect, it } from "vitest";

import { createRepository } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";
import { testAsJson } from "./support/test-as-json.js";

const dispatch = (...branches: readonly string[]): string =>
  `#!/usr/bin/env bash\ncase "$1" in\n${branches.map((branch) => `  ${branch} ;;\n`).join("")}  *) touch harm; exit 9 ;;\nesac\n`;

it("asks each pipeline what it can be asked, and never runs one that takes no notice", () => {
  const root = createRepository({
    "scripts/tested-cli.sh": dispatch("test) echo tested", "build) touch harm"),
    "scripts/healthy-cli.sh": dispatch("health-check) exit 4", "build) touch harm"),
    "scripts/helping-cli.sh": dispatch("-h | --help) echo usage", "build) touch harm", "ship) touch harm"),
    // `test` alone would say that it wants another word; `--help` the library answers.
    "scripts/grouped-cli.sh": '#!/bin/sh\nexec node "$(dirname "$0")/grouped.mjs" "$@"\n',
    "scripts/grouped.mjs":
      'import { Command } from "commander";\nconst program = new Command();\nconst test = program.command("test");\ntest.command("unit").action(() => {});\nif (process.argv[2] !== "--help") process.exit(9);\nprogram.parse();\n',
    "node_modules/commander/package.json": '{ "name": "commander", "type": "module", "main": "index.js" }',
    "node_modules/commander/index.js": "export class Command { command() { return this; } action() {} parse() {} }\n",
    "scripts/silent-cli.sh": dispatch("build) touch harm", "ship) touch harm"),
    "scripts/heedless-cli.sh": '#!/bin/bash\necho "$1" >/dev/null\ntouch harm\n',
    "scripts/broken-cli.sh": `${dispatch("test) echo tested", "build) touch harm")}if true; then\n`,
  });
  const { status, document } = testAsJson(root, ["pipelines", "--store", "none"]);
  const shown = document.run.results.pipelines.map(
    ({ name, tests, error }) =>
      `${name}: ${String(tests.passed)} passed, ${String(tests.failed)} failed${error === undefined ? "" : `; ${error.split("\n", 1)[0] ?? ""}`}`,
  );
  expect(shown).toEqual([
    "broken-cli: 0 passed, 1 failed; syntax: It ended with exit code 2.",
    "grouped-cli: 2 passed, 0 failed",
    "healthy-cli: 1 passed, 1 failed; health-check: It ended with exit code 4.",
    "helping-cli: 2 passed, 0 failed",
    "silent-cli: 1 passed, 0 failed; It was read, not run: it has no command that is known to be safe.",
    "tested-cli: 2 passed, 0 failed",
  ]);
  expect(existsSync(join(root, "harm"))).toBe(false);
  expect(status).toBe(1);
  expect(readFileSync(join(root, ".continuous/output/tested-cli.log"), "utf8")).toBe("tested\n");
});

it("tells a person what it asked", () => {
  const root = createRepository({
    "scripts/tested-cli.sh": dispatch("test) echo tested; exit 5", "build) touch harm"),
  });
  const also = ["--also", "json=run.json"];
  const { stdout, status, stderr } = runContinuous(root, ["test", "pipelines", "--store", "none", ...also]);
  expect(stdout.replaceAll(/\d+ ms/gu, "N ms")).toBe(
    [
      "fail scripts/tested-cli.sh",
      "    test: It ended with exit code 5.",
      "    tested",
      "",
      "Pipelines",
      "  fail  tested-cli  1 failed, 1 passed; N ms; test: It ended with exit code 5.",
      "",
      "1 passed, 1 failed, 0 skipped",
      "",
    ].join("\n"),
  );
  expect(status).toBe(1);
  expect(stderr).toContain("Written to run.json.\n");
  const document = JSON.parse(readFileSync(join(root, "run.json"), "utf8")) as TestRunDocument;
  expect(document.run.totals).toEqual({ passed: 1, failed: 1, skipped: 0 });
});
