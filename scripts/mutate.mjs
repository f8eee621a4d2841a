// Mutation tests, over all code or over a seeded sample of its files:
//   node scripts/mutate.mjs [--files N] [--seed S]
// Only packages whose tests run in this process: what the store and the command do is held by tests that start others.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { files: { type: "string" }, seed: { type: "string", default: "1" } } });
const packages = "{standards,source,inventory,eslint-plugin-continuous}";
const all = globSync(`packages/${packages}/src/**/*.ts`, { cwd: root, ignore: ["**/*.test.ts", "**/index.ts"] }).sort();
// The same seed draws the same files, whatever else is added to the tree.
const rank = (path) => createHash("sha256").update(`${values.seed}\0${path}`).digest("hex");
const drawn =
  values.files === undefined ? all : all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, Number(values.files));

console.error(`mutate: ${drawn.length} of ${all.length} files, seed ${values.seed}\n${drawn.join("\n")}`);
const stryker = fileURLToPath(new URL("../node_modules/@stryker-mutator/core/bin/stryker.js", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [stryker, "run", "scripts/stryker.config.mjs", "--mutate", drawn.join(",")],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
