import { readFileSync } from "node:fs";

import { expect, test } from "vitest";
import { create } from "xmlbuilder2";
import { validateXML } from "xmllint-wasm";

import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../../tests/documents/issues.js";
import { renderIssuesJunit } from "./render-issues-junit.js";

test("a suite for each file, a failure for each issue, an error for each problem", () => {
  expect(renderIssuesJunit(mixedDocument)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="continuous" tests="5" failures="4" errors="1">
      <testsuite name="apps/web/src/überblick [1].tsx" tests="1" failures="1" errors="0">
        <testcase name="continuous/parse-error at 1:1" classname="apps/web/src/überblick [1].tsx">
          <failure message="Parsing error: ';' expected." type="critical">apps/web/src/überblick [1].tsx:1:1
    Parsing error: ';' expected.</failure>
        </testcase>
      </testsuite>
      <testsuite name="packages/shop/src/services/cart-service.ts" tests="3" failures="3" errors="0">
        <testcase name="continuous/service-naming at 3:14" classname="packages/shop/src/services/cart-service.ts">
          <failure message="The file cart-service.ts exports CartsService; one service has one name." type="info">packages/shop/src/services/cart-service.ts:3:14
    The file cart-service.ts exports CartsService; one service has one name.</failure>
        </testcase>
        <testcase name="continuous/singleton-pattern at 3:14" classname="packages/shop/src/services/cart-service.ts">
          <failure message="CartService can be constructed by anyone, and nothing keeps a single instance of it." type="critical">packages/shop/src/services/cart-service.ts:3:14
    CartService can be constructed by anyone, and nothing keeps a single instance of it.
    Make the constructor private and add a static getInstance() that keeps the instance.</failure>
        </testcase>
        <testcase name="continuous/error-handling at 7:7" classname="packages/shop/src/services/cart-service.ts">
          <failure message="The catch in addItem() only logs, and the caller goes on as if it had worked." type="warning">packages/shop/src/services/cart-service.ts:7:7
    The catch in addItem() only logs, and the caller goes on as if it had worked.</failure>
        </testcase>
      </testsuite>
      <testsuite name="problems" tests="1" failures="0" errors="1">
        <testcase name="file-unreadable" classname="packages/shop/src/legacy.ts">
          <error message="packages/shop/src/legacy.ts cannot be read: permission denied." type="file-unreadable">packages/shop/src/legacy.ts
    packages/shop/src/legacy.ts cannot be read: permission denied.
    Give the user that runs the check the right to read it, or exclude it.</error>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test("nothing found is one test that passed", () => {
  expect(renderIssuesJunit(cleanDocument)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="continuous" tests="1" failures="0" errors="0">
  <testsuite name="standards" tests="1" failures="0" errors="0">
    <testcase name="No issues" classname="standards"/>
  </testsuite>
</testsuites>
`,
  );
});

const schema = readFileSync(new URL("../../../tests/schemas/jenkins-junit.xsd", import.meta.url), "utf8");

async function errorsOf(reports: readonly string[]): Promise<readonly string[]> {
  const xml = reports.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message, loc }) => `${loc?.fileName ?? ""}: ${message.replace(/^.*?error : /u, "")}`);
}

test("valid against Jenkins' schema, which does refuse what is wrong", async () => {
  const text = `${hostile}]]></failure><!-- & " '`;
  const all = { path: text, issue_type: text, description: text, suggested_fix: text };
  const valid = [mixedDocument, cleanDocument, issuesDocument([issue(all)])].map(renderIssuesJunit);
  const wrong = renderIssuesJunit(cleanDocument).replace("<testcase name", "<testcase title");
  expect(await errorsOf([...valid, wrong])).toEqual([
    "3.xml: Element 'testcase', attribute 'title': The attribute 'title' is not allowed.",
    "3.xml: Element 'testcase': The attribute 'name' is required but missing.",
  ]);
});

test("hostile text neither breaks the XML nor holds what XML forbids", () => {
  const text = `${hostile}]]></failure><!-- & " '`;
  const all = { path: text, issue_type: text, description: text, suggested_fix: text };
  const problem = { code: text, message: text, hint: text, where: { path: text } };
  const xml = renderIssuesJunit(issuesDocument([issue(all)], { problems: [problem] }));
  expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  const suites = create(xml).root();
  expect(suites.filter((node) => node.node.nodeName === "failure", false, true)).toHaveLength(1);
  expect(suites.filter((node) => node.node.nodeName === "error", false, true)).toHaveLength(1);
  expect(suites.find((node) => node.node.nodeName === "failure", false, true)?.node.textContent).toContain(
    `]]></failure><!-- & " '`,
  );
});
