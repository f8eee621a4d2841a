import { expect, test } from "vitest";

import { parseJunitReport } from "../src/reports/parse-junit-report.js";
import { createMonorepo } from "./support/create-monorepo.js";
import { runAll } from "./support/run-all.js";

const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="4"><testsuite name="cart" file="src/cart.spec.js"><testsuite name="inner">
  <testcase name="adds &lt;an&gt; item" classname="Größe" time="1.5"/>
  <testcase name="removes it"><failure message="expected 1">expected 1
 at cart.spec.js:3</failure></testcase>
  <testcase name="later"><skipped/></testcase></testsuite>
  <testcase name="crashes"><error message="no database"/><system-out><![CDATA[<testcase name="forged"/>]]></system-out></testcase>
</testsuite></testsuites>`;

test("any script that writes JUnit files while it runs", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/other/package.json": JSON.stringify({
      scripts: { test: "mkdir -p out && cp report.txt out/report.xml && exit 1" },
    }),
    "packages/other/report.txt": report,
    "packages/other/old.xml": '<testsuite name="old"><testcase name="old"/></testsuite>',
    "packages/plain/package.json": JSON.stringify({ scripts: { test: "ls package.json; exit 3" } }),
    "packages/quiet/package.json": JSON.stringify({ scripts: { test: "ls package.json" } }),
    "packages/none/package.json": JSON.stringify({ scripts: { test: 'echo "Error: no test specified" && exit 1' } }),
  });
  const [other, plain, quiet, ...none] = await runAll(root);

  expect(other?.cases).toEqual([
    { name: "crashes", file: "packages/other/src/cart.spec.js", status: "failed", duration: 0, error: "no database" },
    {
      name: "Größe > adds <an> item",
      file: "packages/other/src/cart.spec.js",
      status: "passed",
      duration: 1500,
      error: null,
    },
    {
      name: "removes it",
      file: "packages/other/src/cart.spec.js",
      status: "failed",
      duration: 0,
      error: "expected 1\n at cart.spec.js:3",
    },
    { name: "later", file: "packages/other/src/cart.spec.js", status: "skipped", duration: 0, error: null },
  ]);
  expect(plain?.error).toBe("script ended with exit code 3, and it left no JUnit report.\npackage.json");
  expect(quiet).toMatchObject({ cases: [], broken: [], error: null, problems: [] });
  expect(none).toEqual([]);
});

test("XML that is cut short, and XML that is no report, say so", () => {
  const toPath = (): null => null;
  expect(parseJunitReport('<testsuite name="a"><testcase name="b">', toPath)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^it is no XML \(/u) as string,
  });
  expect(parseJunitReport("<html></html>", toPath)).toEqual({ ok: false, reason: "it is XML, but no JUnit report" });
});

test("letters written as numbers, suites named innermost first, and what only looks like a file", () => {
  const text = `<testsuites><testsuite name="cart.test.js" file="cart.test.js"><testsuite name="Cart"><testsuite name="inner">
<testcase name="gr&#xF6;&#223;er &#x22;q&#x22; &amp;#x22;" classname="inner &gt; Cart"/></testsuite></testsuite></testsuite>
<testsuite name="all"><testcase name="answers" classname="GET /users"/><testcase name="steps" classname="ext:lib/testing.ts"/>
</testsuite></testsuites>`;
  const read = parseJunitReport(text, (file) => file);
  expect(read.ok && read.report.cases.map(({ name, file }) => ({ name, file }))).toEqual([
    { name: 'Cart > inner > größer "q" &#x22;', file: "cart.test.js" },
    { name: "GET /users > answers", file: null },
    { name: "steps", file: null },
  ]);
});
