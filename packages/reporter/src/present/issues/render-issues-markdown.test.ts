import { describe, expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../../tests/documents/issues.js";
import { renderIssuesMarkdown } from "./render-issues-markdown.js";

test("one line that sums up, problems, then a table for each severity", () => {
  expect(renderIssuesMarkdown(mixedDocument)).toMatchInlineSnapshot(`
    "### Continuous

    4 issues in 2 of 48 files: 2 critical, 1 warning, 1 info (1 new, 1 resolved, 3 suppressed); 1 problem.

    #### Problems (1)

    - \`packages/shop/src/legacy.ts\`: packages/shop/src/legacy.ts cannot be read: permission denied. Give the user that runs the check the right to read it, or exclude it.

    #### Critical (2)

    | Where | Finding | Rule |
    | --- | --- | --- |
    | \`apps/web/src/überblick [1].tsx:1:1\` | Parsing error: ';' expected. | [parse-error](https://github.com/continuous-standards/continuous/blob/main/docs/rules/parse-error.md) |
    | \`packages/shop/src/services/cart-service.ts:3:14\` | **New.** CartService can be constructed by anyone, and nothing keeps a single instance of it. | [singleton-pattern](https://github.com/continuous-standards/continuous/blob/main/docs/rules/singleton-pattern.md) |

    #### Warnings (1)

    | Where | Finding | Rule |
    | --- | --- | --- |
    | \`packages/shop/src/services/cart-service.ts:7:7\` | The catch in addItem() only logs, and the caller goes on as if it had worked. | [error-handling](https://github.com/continuous-standards/continuous/blob/main/docs/rules/error-handling.md) |

    #### Info (1)

    | Where | Finding | Rule |
    | --- | --- | --- |
    | \`packages/shop/src/services/cart-service.ts:3:14\` | The file cart-service.ts exports CartsService; one service has one name. | [service-naming](https://github.com/continuous-standards/continuous/blob/main/docs/rules/service-naming.md) |
    "
  `);
});

test("nothing found is one line", () => {
  expect(renderIssuesMarkdown(cleanDocument)).toBe(
    "### Continuous\n\nNo issues in 48 files (1 resolved, 3 suppressed).\n",
  );
});

test("a hostile issue is one row of three cells", () => {
  const document = issuesDocument([issue({ path: hostile, description: hostile, issue_type: hostile })]);
  expect(renderIssuesMarkdown(document).replaceAll("\u200B", "(apart)").split("\n").slice(4)).toMatchInlineSnapshot(`
    [
      "#### Critical (1)",
      "",
      "| Where | Finding | Rule |",
      "| --- | --- | --- |",
      "| \`\`click red ::set-output name=a::btxt \\| \`code\` <img src=x> @someone #12 100% a:b,c �:3:14\`\` | **New.** click red ::set-output name=a::btxt \\| \\\`code\\\` \\<img src=x\\> @(apart)someone \\#(apart)12 100% a:b,c � | click red ::set-output name=a::btxt \\| \\\`code\\\` \\<img src=x\\> @(apart)someone \\#(apart)12 100% a:b,c � |",
      "",
    ]
  `);
});

describe("a comment of GitHub holds 65,536 characters", () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    issue({ line: index + 1, severity: index < 10 ? "critical" : "warning" }),
  );
  const text = renderIssuesMarkdown(issuesDocument(many));
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));

  test("what does not fit is left out from the end, and a sentence says how much", () => {
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(64_000);
    expect(
      text.endsWith(
        `\n_${String(1000 - rows.length)} issues of 1000 did not fit into one comment and are not shown. \`report issues\` lists all._\n`,
      ),
    ).toBe(true);
  });

  test("the critical ones are kept", () => {
    expect(text).toContain("#### Critical (10)");
    expect(rows.slice(0, 10).every((row) => row.includes("cart-service.ts:"))).toBe(true);
  });

  test("where a critical one is cut, no lesser one takes its place", () => {
    // Long rows leave room at the end that a short one would fit into.
    const description = "long ".repeat(94);
    const criticals = many.map((one) => ({ ...one, severity: "critical" as const, description }));
    const document = issuesDocument([...criticals, issue({ severity: "info", description: "x", path: "x" })]);
    const whole = renderIssuesMarkdown(document);
    expect(65_536 - 200 - whole.length).toBeGreaterThan(400);
    expect(whole).not.toContain("#### Info");
  });

  test("however long its parts are", () => {
    const long = "`|@".repeat(40_000);
    const problem = { code: long, message: long, hint: long, where: { path: long } };
    const document = issuesDocument(
      many.map((one) => ({ ...one, description: long, path: long })),
      { problems: Array.from({ length: 50 }, () => problem) },
    );
    const whole = renderIssuesMarkdown(document);
    expect(whole.length).toBeLessThanOrEqual(65_536);
    expect(whole).toContain("- … and 40 more.");
    expect(whole).toContain("did not fit into one comment");
  });
});
