import { chmodSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { discoverPipelines, type DiscoveredPipelines } from "./discover-pipelines.js";

const include = ["scripts/cli-pipeline/**/*-cli.sh"];

async function discover(
  files: Readonly<Record<string, string>>,
  programs: readonly string[] = [],
): Promise<DiscoveredPipelines> {
  const root = writeTree(files);
  for (const path of programs) chmodSync(join(root, path), 0o755);
  return discoverPipelines({ root, include, files: Object.keys(files) });
}

const choice = 'case "$1" in build) make ;; serve) run ;; esac\n';

test("a pipeline with all that is known of it", async () => {
  const found = await discover({
    "scripts/cli-pipeline/shop/shop-cli.sh": `#!/usr/bin/env bash
cd "$(dirname "$0")/../../.."
case "\${1:-help}" in
  sync | s) npx tsx scripts/sync.ts ;;
  report) npx tsx scripts/report.ts ;;
  test) npm test ;;
  health-check) curl -f http://localhost/health ;;
  help | -h | --help) usage ;;
  *) exit 2 ;;
esac
`,
    "scripts/sync.ts": "",
    "package.json": '{ "name": "shop-cli.sh", "scripts": { "shop": "scripts/cli-pipeline/shop/shop-cli.sh" } }',
    ".github/workflows/ci.yml": "jobs: { x: { steps: [{ run: ./scripts/cli-pipeline/shop/shop-cli.sh test }] } }",
    "docs/guide.mdx": "Run `shop-cli.sh sync`.",
    "docs/archived/old.md": "Run `shop-cli.sh sync`.",
    "src/notes.ts": "// shop-cli.sh",
  });
  expect(found).toEqual({
    items: [
      {
        item_type: "pipeline",
        item_name: "shop-cli",
        item_path: "scripts/cli-pipeline/shop/shop-cli.sh",
        is_active: true,
        metadata: {
          commands: ["health-check", "help", "report", "sync", "test"],
          aliases: { "--help": "help", "-h": "help", s: "sync" },
          has_help: true,
          has_test: true,
          has_health_check: true,
          missing_targets: ["scripts/report.ts"],
          references: [".github/workflows/ci.yml", "docs/guide.mdx", "package.json"],
        },
      },
    ],
    problems: [],
  });
});

test("commands of the program behind a script are its own", async () => {
  const { items } = await discover({
    "shop.sh":
      'here=$(cd "$(dirname "$0")" && pwd)\nnode "$here/set-up.mjs" || exit 2\nexec node "$here/packages/cli/dist/bin.js" "$@"',
    "set-up.mjs": "",
    "packages/cli/src/bin.ts": `
import { Command } from "commander";
const program = new Command("shop");
program.command("sync").alias("s");
program.command("test");
program.parse();`,
  });
  expect(items.map(({ item_path, metadata }) => [item_path, metadata])).toEqual([
    [
      "shop.sh",
      {
        commands: ["sync", "test"],
        aliases: { s: "sync" },
        has_help: true,
        has_test: true,
        has_health_check: false,
        missing_targets: [],
        references: [],
      },
    ],
  ]);
});

test("a script that hands over to another pipeline, or to a program that is named for its commands, is one", async () => {
  const { items } = await discover({
    "shop.sh": 'exec ./scripts/real.sh "$@"',
    "scripts/real.sh": choice,
    "manage.sh": 'exec python3 manage.py "$@"',
    "manage.py": "",
    "convert.sh": 'exec python3 convert.py "$@"',
    "convert.py": "",
    "lint.sh": 'exec npx eslint "$@"',
    "render.sh": 'exec node render.mjs "$@"',
    "render.mjs": "render(process.argv[2]);",
  });
  expect(items.map(({ item_name, metadata }) => [item_name, metadata.commands])).toEqual([
    ["manage", []],
    ["real", ["build", "serve"]],
    ["shop", ["build", "serve"]],
  ]);
});

test("what is no live script is passed over: archives, tests, hooks, what a package manager calls", async () => {
  const { items } = await discover({
    "scripts/.archived/old.sh": choice,
    "tests/run.sh": choice,
    "node_modules/x/run.sh": choice,
    ".husky/pre-commit.sh": choice,
    "debian/shop.postinst": choice,
    "src/run.ts": choice,
  });
  expect(items).toEqual([]);
});

test("a program without an ending counts when a shell runs it", async () => {
  const files = {
    "bin/shop": `#!/usr/bin/env bash\n${choice}`,
    "bin/dash": `#!/bin/dash\n${choice}`,
    "bin/python": `#!/usr/bin/env python3\n${choice}`,
    "bin/plain": choice,
    "bin/asleep": `#!/bin/sh\n${choice}`,
  };
  const { items } = await discover(files, ["bin/shop", "bin/dash", "bin/python", "bin/plain"]);
  expect(items.map(({ item_path }) => item_path)).toEqual(["bin/dash", "bin/shop"]);
});

test("where standards.yaml looks for pipelines, less is shape enough; a script that takes nothing is none there either", async () => {
  const { items } = await discover({
    "scripts/cli-pipeline/one-cli.sh": 'case "$1" in sync) npx tsx sync.ts ;; *) exit 2 ;; esac',
    "scripts/one.sh": 'case "$1" in sync) npx tsx sync.ts ;; *) exit 2 ;; esac',
    "scripts/cli-pipeline/try-cli.sh": 'echo "trying"; ./one-cli.sh sync',
    "sync.ts": "",
  });
  expect(items.map(({ item_path, metadata }) => [item_path, metadata.commands])).toEqual([
    ["scripts/cli-pipeline/one-cli.sh", ["sync"]],
  ]);
});

test("scripts of one name are told apart by folder", async () => {
  const { items } = await discover({ "api/run.sh": choice, "web/run.sh": choice, "web/db.bash": choice });
  expect(items.map(({ item_name }) => item_name)).toEqual(["db", "run (api)", "run (web)"]);
});

test("a health check by the names people give it; doctor is none", async () => {
  const { items } = await discover({
    "a.sh": 'case "$1" in build) make ;; health) curl x ;; esac',
    "b.sh": 'case "$1" in build) make ;; check | healthcheck) curl x ;; esac',
    "c.sh": 'case "$1" in build) make ;; doctor) curl x ;; esac',
  });
  expect(items.map(({ item_name, metadata }) => [item_name, metadata.has_health_check])).toEqual([
    ["a", true],
    ["b", true],
    ["c", false],
  ]);
});
