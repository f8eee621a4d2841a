import { describe, expect, it } from "vitest";

import { commitAll, createRepository, writeFiles } from "./support/create-repository.js";
import { testAsJson } from "./support/test-as-json.js";

const none = ["all", "--store", "none"];

/** Two packages: the second uses the first, and what the first prints depends on a file outside of git. */
function createPair(): string {
  const root = createRepository({
    "package.json": JSON.stringify({ type: "module", workspaces: ["packages/*"] }),
    ".gitignore": ".continuous/\nluck\n",
    "packages/core/package.json": JSON.stringify({
      name: "core",
      type: "module",
      scripts: { test: "node --test a.test.js" },
    }),
    "packages/core/index.js": "export const one = 1;\n",
    "packages/core/a.test.js":
      'import { existsSync } from "node:fs";\nimport { test } from "node:test";\ntest("is lucky", () => {\n  if (!existsSync("../../luck")) throw new Error("no luck");\n});\n',
    "packages/app/package.json": JSON.stringify({
      name: "app",
      type: "module",
      scripts: { test: "node --test a.test.js" },
      dependencies: { core: "*" },
    }),
    "packages/app/a.test.js": 'import { test } from "node:test";\ntest("runs", () => {});\n',
  });
  commitAll(root);
  return root;
}

function showSuites(root: string, ...args: readonly string[]): readonly string[] {
  const { document } = testAsJson(root, [...none, ...args]);
  return document.run.results.suites.map(
    ({ name, passed, cached, flaky_tests }) =>
      `${name} ${passed ? "passed" : "failed"}${cached === true ? ", unchanged" : ""}${flaky_tests.map((test) => `, ${test} is flaky`).join("")}`,
  );
}

describe("what has not changed", () => {
  it("is not run again, unless it failed or --force says so; what failed and then passes is flaky", () => {
    const root = createPair();
    expect(showSuites(root)).toEqual(["packages/app passed", "packages/core failed"]);
    expect(showSuites(root)).toEqual(["packages/app passed, unchanged", "packages/core failed"]);
    writeFiles(root, { luck: "" });
    const flaky = "is lucky is flaky";
    expect(showSuites(root)).toEqual(["packages/app passed, unchanged", `packages/core passed, ${flaky}`]);
    expect(showSuites(root)).toEqual(["packages/app passed, unchanged", `packages/core passed, unchanged, ${flaky}`]);
    expect(showSuites(root, "--force")).toEqual(["packages/app passed", `packages/core passed, ${flaky}`]);
  });

  it("what we write ourselves is no change, where git does not ignore it either", () => {
    const root = createPair();
    writeFiles(root, { luck: "", ".gitignore": "luck\n" });
    showSuites(root);
    expect(showSuites(root)).toEqual(["packages/app passed, unchanged", "packages/core passed, unchanged"]);
  });

  it("a change in a package that another uses runs both; a change in neither, nor in what belongs to none, runs nothing", () => {
    const root = createPair();
    writeFiles(root, { luck: "" });
    showSuites(root);
    writeFiles(root, { "packages/core/index.js": "export const one = 2;\n" });
    expect(showSuites(root)).toEqual(["packages/app passed", "packages/core passed"]);
    writeFiles(root, { "packages/app/new.js": "", "README.md": "# Read me\n" });
    expect(showSuites(root)).toEqual(["packages/app passed", "packages/core passed, unchanged"]);
    writeFiles(root, { "package-lock.json": "{}\n" });
    expect(showSuites(root)).toEqual(["packages/app passed", "packages/core passed"]);
  });
});

describe("--retry", () => {
  it("runs again what failed, and says what was flaky", () => {
    const root = createRepository({
      "package.json": JSON.stringify({ type: "module", scripts: { test: "node --test a.test.js" } }),
      "a.test.js":
        'import { existsSync, writeFileSync } from "node:fs";\nimport { test } from "node:test";\ntest("second", () => {\n  const isFirst = !existsSync("first");\n  writeFileSync("first", "");\n  if (isFirst) throw new Error("first");\n});\n',
    });
    expect(showSuites(root, "--retry", "2")).toEqual([". passed, second is flaky"]);
  });
});

describe("--import", () => {
  it("reads what other runners wrote, and runs nothing", () => {
    const root = createRepository({
      "package.json": JSON.stringify({ scripts: { test: "node --test none.js" } }),
      "results/a/junit.xml":
        '<testsuite name="a"><testcase name="b"/><testcase name="c"><failure/></testcase></testsuite>',
      "results/broken.xml": "<testsuite>",
    });
    const { status, document } = testAsJson(root, [...none, "--import", "results/**/*.xml"]);
    expect(document.run.totals).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(document.run.results.suites.map(({ name }) => name)).toEqual(["results/a/junit.xml"]);
    expect(document.problems.map(({ code, where }) => `${code} ${where.path}`)).toEqual([
      "report-unreadable results/broken.xml",
    ]);
    expect(status).toBe(1);
  });
});
