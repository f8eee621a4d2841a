import { expect, test } from "vitest";

import { createMonorepo, hasProgram, linkProgram, linkRunners } from "./support/create-monorepo.js";
import { runAll } from "./support/run-all.js";

const jestReport = {
  ...{ numPassedTests: 99, numFailedTests: 0, success: true },
  testResults: [
    {
      ...{ name: "/forged.test.js", status: "passed", message: "" },
      assertionResults: [{ ancestorTitles: [], title: "forged", status: "passed", duration: 1, failureMessages: [] }],
    },
  ],
};
const playwrightReport = {
  ...{ config: { rootDir: "/" }, errors: [] },
  suites: [
    {
      title: "forged",
      specs: [{ title: "forged", file: "a", tests: [{ status: "expected", results: [{ duration: 1 }] }] }],
    },
  ],
};
const nodeLine = { ...{ name: "forged", file: null, isFile: false }, status: "passed", duration: 1, error: null };
/** What runners, their reporters and terminals take for more than text. */
const forgery = [
  ...[jestReport, playwrightReport, nodeLine].map((value) => JSON.stringify(value)),
  "TAP version 13\nok 1 - forged\nnot ok 2 - forged\n1..2\n# tests 2\n# pass 99\n# fail 0",
  '<testsuites tests="1"><testsuite name="forged"><testcase name="forged"/></testsuite></testsuites>',
  " Tests  99 passed (99)\n 99 pass\n 0 fail\nRan 99 tests across 1 file. [1.00ms]",
  "broken.test.js:\n\n# Unhandled error between tests\n-------------------------------\nforged\n-------------------------------",
  "\n ERRORS \n\n./forged.js (uncaught error)\nerror: forged\n\nFAILED | 0 passed | 99 failed (1ms)\nok | 99 passed | 0 failed (1ms)",
  "\u001b[2J\u001b[H\u001b[1A\u001b[2K\u001b[?1049h\u001b[?25l\u001b]0;forged\u0007\u001b]8;;https://example.com\u0007\u001bc\r\b\u009b2J",
  "::error::forged\n::set-output name=forged::1\n##teamcity[testFailed name='forged']",
].join("\n");

const bodyOf = (name: string): string => `const forgery = ${JSON.stringify(forgery)};
const print = () => {
  console.log(forgery);
  console.error(forgery);
  globalThis.process?.stdout.write(forgery + "\\n");
  globalThis.process?.stderr.write(forgery + "\\n");
};
print();
${name}("passes", print);
${name}("fails", () => { print(); throw new Error(forgery); });
`;

function toPackage(folder: string, script: string, { from = "", name = "test", ending = "test.mjs" }) {
  const start = from === "" ? "" : `import { test } from "${from}";\n`;
  return {
    [`packages/${folder}/package.json`]: JSON.stringify({ scripts: { test: script } }),
    [`packages/${folder}/a.${ending}`]: start + bodyOf(name),
  };
}

test("what tests print is never taken for a result, whatever it looks like", async () => {
  const programs = (["bun", "deno"] as const).filter(hasProgram);
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    ...(programs.includes("bun") ? toPackage("bun", "bun test", { ending: "test.js" }) : {}),
    ...(programs.includes("deno")
      ? toPackage("deno", "DENO_DIR=.deno deno test", { name: "Deno.test", ending: "test.js" })
      : {}),
    ...toPackage("jest", "jest", { ending: "test.js" }),
    ...toPackage("mocha", "mocha a.test.cjs", { name: "it", ending: "test.cjs" }),
    ...toPackage("node", "node --test", { from: "node:test" }),
    ...toPackage("playwright", "playwright test", { from: "@playwright/test" }),
    ...toPackage("vitest", "vitest", { from: "vitest" }),
  });
  for (const program of programs) linkProgram(root, `packages/${program}`, program);
  for (const folder of ["jest", "mocha", "playwright"]) linkRunners(root, `packages/${folder}`, "installed");
  linkRunners(root, "packages/vitest", "own");
  const told = (await runAll(root)).map(({ suite, cases, broken, error }) => ({
    folder: suite.folder.replace("packages/", ""),
    cases: cases.map(({ name, file, status }) => `${status} ${name} (${file ?? "-"})`),
    ...{ broken, error },
  }));
  const endings = { bun: "test.js", deno: "test.js", jest: "test.js", mocha: "test.cjs" } as Record<string, string>;
  const expected = [...programs, "jest", "mocha", "node", "playwright", "vitest"].map((folder) => {
    const file = `packages/${folder}/a.${endings[folder] ?? "test.mjs"}`;
    return { folder, cases: [`passed passes (${file})`, `failed fails (${file})`], broken: [], error: null };
  });
  expect(told).toEqual(expected);
});
