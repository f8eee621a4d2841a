// Mutation tests, scope by scope, over all files or over a seeded sample of them:
//   node scripts/mutate.mjs [--scope rules|matcher|closing|others|all] [--files N] [--seed S] [--static] [--report FOLDER]
// Any supported Node will do. What the store itself closes is SQL: packages/reporter/tests/store/history has its mutants.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { globSync } from "tinyglobby";

const plugin = "packages/eslint-plugin-continuous/src";
const reporter = "packages/reporter/src";
const floorOfSample = 60;

/** What is changed, the tests that must notice, and the score below which the run fails; a little under what was measured. */
const scopes = {
  rules: { files: [`${plugin}/{rules,sql}/**/*.ts`], tests: [`${plugin}/**/*.test.ts`], floor: 88 },
  matcher: {
    files: [`${reporter}/identity/**/*.ts`],
    tests: [`${reporter}/identity/**/*.test.ts`, `${reporter}/runs/link-run.test.ts`],
    floor: 87,
  },
  closing: {
    files: [`${reporter}/{baseline,issues}/**/*.ts`],
    tests: [`${reporter}/{baseline,issues,identity}/**/*.test.ts`],
    floor: 90,
  },
  others: {
    files: [
      "packages/{standards,source,inventory}/src/**/*.ts",
      `${plugin}/*.ts`,
      `${plugin}/{configs,languages}/**/*.ts`,
    ],
    tests: [`packages/{standards,source,inventory}/src/**/*.test.ts`, `${plugin}/**/*.test.ts`],
    floor: 40,
  },
};

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    scope: { type: "string", default: "all" },
    files: { type: "string" },
    seed: { type: "string", default: "1" },
    static: { type: "boolean", default: false },
    report: { type: "string" },
  },
});
const chosen = values.scope === "all" ? ["rules", "matcher", "closing"] : [values.scope];
const unknown = chosen.find((scope) => !Object.hasOwn(scopes, scope));
if (unknown !== undefined) {
  console.error(`mutate: no scope "${unknown}"; there are ${Object.keys(scopes).join(", ")} and all.`);
  process.exit(2);
}

const ignore = ["**/*.test.ts", "**/index.ts"];
const all = chosen.flatMap((scope) =>
  globSync(scopes[scope].files, { cwd: root, ignore })
    .sort()
    .map((path) => ({ scope, path })),
);
// The same seed draws the same files, whatever else is added to the tree.
const rank = ({ path }) => createHash("sha256").update(`${values.seed}\0${path}`).digest("hex");
const drawn =
  values.files === undefined ? all : all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, Number(values.files));

const stryker = fileURLToPath(new URL("../node_modules/@stryker-mutator/core/bin/stryker.js", import.meta.url));
for (const scope of chosen) {
  const paths = drawn.filter((one) => one.scope === scope).map(({ path }) => path);
  if (paths.length === 0) continue;
  console.error(`mutate: ${scope}, ${paths.length} files, seed ${values.seed}\n${paths.join("\n")}`);
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", "scripts/mutation/stryker.config.mjs", "--mutate", paths.join(",")],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        MUTATION_TESTS: scopes[scope].tests.join(" "),
        MUTATION_FLOOR: String(values.files === undefined ? scopes[scope].floor : floorOfSample),
        MUTATION_JOBS: String(values.files === undefined ? availableParallelism() : 1),
        ...(values.static ? { MUTATION_STATIC: "1" } : {}),
        ...(values.report === undefined ? {} : { MUTATION_REPORT: join(values.report, `${scope}.json`) }),
      },
    },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
