import { expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../../tests/documents/issues.js";
import { renderIssuesGithub } from "./render-issues-github.js";

test("a command for each issue, the worst first, then problems", () => {
  expect(renderIssuesGithub(mixedDocument)).toMatchInlineSnapshot(`
    "::error file=packages/shop/src/services/cart-service.ts,line=3,endLine=3,col=14,endColumn=25,title=continuous/singleton-pattern::CartService can be constructed by anyone, and nothing keeps a single instance of it.%0AMake the constructor private and add a static getInstance() that keeps the instance.
    ::error file=apps/web/src/überblick [1].tsx,line=1,endLine=1,col=1,endColumn=1,title=continuous/parse-error::Parsing error: ';' expected.
    ::warning file=packages/shop/src/services/cart-service.ts,line=7,endLine=9,title=continuous/error-handling::The catch in addItem() only logs, and the caller goes on as if it had worked.
    ::notice file=packages/shop/src/services/cart-service.ts,line=3,endLine=3,col=14,endColumn=25,title=continuous/service-naming::The file cart-service.ts exports CartsService; one service has one name.
    ::warning file=packages/shop/src/legacy.ts,title=file-unreadable::packages/shop/src/legacy.ts cannot be read: permission denied.%0AGive the user that runs the check the right to read it, or exclude it.
    "
  `);
});

test("nothing found, nothing said", () => {
  expect(renderIssuesGithub(cleanDocument)).toBe("");
});

test("properties escape what would end them", () => {
  const document = issuesDocument([
    issue({ path: "a,b:c%d\ne.ts", issue_type: "x", description: "100% sure: yes,\r\nno", suggested_fix: null }),
  ]);
  expect(renderIssuesGithub(document)).toBe(
    "::error file=a%2Cb%3Ac%25d%0Ae.ts,line=3,endLine=3,col=14,endColumn=25,title=x::100%25 sure: yes,%0Ano\n",
  );
});

test("source code cannot start a command of its own", () => {
  const all = { path: hostile, issue_type: hostile, description: hostile, suggested_fix: hostile };
  const problem = { code: hostile, message: hostile, hint: hostile, where: { path: hostile } };
  const lines = renderIssuesGithub(issuesDocument([issue(all)], { problems: [problem] })).split(/[\r\n\u2028\u2029]/u);
  expect(lines.map((line) => line.slice(0, 12))).toEqual(["::error file", "::warning fi", ""]);
});

test("among issues of a severity the new ones come first", () => {
  const document = issuesDocument([
    issue({ line: 1, is_new: false }),
    issue({ line: 2, is_new: true }),
    issue({ line: 3, is_new: false }),
  ]);
  expect(renderIssuesGithub(document).match(/(?<=,line=)\d/gu)).toEqual(["2", "1", "3"]);
});

test("no more than GitHub shows of one step, and a notice says what is left out", () => {
  const many = (["info", "warning", "critical"] as const).flatMap((severity, group) =>
    Array.from({ length: 40 }, (_, index) => issue({ severity, line: group * 40 + index + 1 })),
  );
  const problem = { code: "p", message: "P.", hint: "", where: { path: "" } };
  const text = renderIssuesGithub(issuesDocument(many, { problems: Array.from({ length: 7 }, () => problem) }));
  const lines = text.trimEnd().split("\n");
  const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length;
  expect([count("::error "), count("::warning file"), count("::warning title=p"), count("::notice ")]).toEqual([
    10, 5, 5, 10,
  ]);
  expect(lines.at(-1)).toBe(
    "::notice title=continuous::29 of 127 findings are annotated, the most severe first: of one step GitHub shows ten errors, ten warnings and ten notices. The job summary and the SARIF report hold more.",
  );
});

test("ten of a kind are shown whole", () => {
  const ten = Array.from({ length: 10 }, (_, index) => issue({ severity: "info", line: index + 1 }));
  expect(renderIssuesGithub(issuesDocument(ten)).match(/^::notice file/gmu)).toHaveLength(10);
});
