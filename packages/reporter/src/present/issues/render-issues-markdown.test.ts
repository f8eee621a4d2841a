import { describe, expect, test } from "vitest";

import type { GoneIssue, IssuesDocument } from "../../documents/issues-document.js";
import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../../tests/documents/issues.js";
import { renderJobSummary } from "./render-job-summary.js";
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

describe("compared with what is known", () => {
  const gone = (changes: Partial<GoneIssue>): GoneIssue => {
    const { fingerprint, issue_type, path, line, column, description } = issue();
    return { fingerprint, issue_type, path, line, column, description, reason: "fixed", ...changes };
  };
  const compared = (changes: Partial<IssuesDocument>): IssuesDocument =>
    issuesDocument(
      [
        issue({ line: 1, description: "Came up." }),
        issue({ line: 2, severity: "info", description: "Came up, too." }),
        issue({ line: 3, severity: "info", is_new: false, description: "Known, and small." }),
        issue({ line: 4, is_new: false, description: "Known." }),
      ],
      {
        compared_with: { kind: "store", name: "main in the store", branch: "main", known: 2, gone: 4 },
        gone: [
          gone({ description: "Mended." }),
          gone({ description: "Silent.", reason: "suppressed" }),
          gone({ description: "Deleted.", reason: "file_deleted" }),
          gone({ description: "Off.", reason: "rule_changed" }),
        ],
        ...changes,
      },
    );

  test("what is new stands open; what is fixed, gone or still open is folded", () => {
    const text = renderIssuesMarkdown(compared({})).replace(/https:[^)]*/gu, "…");
    expect(text).toMatchInlineSnapshot(`
      "### Continuous

      2 new issues in 1 of 48 files: 1 critical, 1 info (against main in the store: 2 known, 4 gone; 3 suppressed).

      #### New: critical (1)

      | Where | Finding | Rule |
      | --- | --- | --- |
      | \`packages/shop/src/services/cart-service.ts:1:14\` | Came up. | [singleton-pattern](…) |

      #### New: info (1)

      | Where | Finding | Rule |
      | --- | --- | --- |
      | \`packages/shop/src/services/cart-service.ts:2:14\` | Came up, too. | [singleton-pattern](…) |

      <details><summary>Fixed (1)</summary>

      | Where it was | Finding | Rule |
      | --- | --- | --- |
      | \`packages/shop/src/services/cart-service.ts:3:14\` | Mended. | [singleton-pattern](…) |

      </details>

      <details><summary>Gone, but not fixed (3)</summary>

      | Where it was | Finding | Rule |
      | --- | --- | --- |
      | \`packages/shop/src/services/cart-service.ts:3:14\` | Silenced. Silent. | [singleton-pattern](…) |
      | \`packages/shop/src/services/cart-service.ts:3:14\` | Its file was deleted. Deleted. | [singleton-pattern](…) |
      | \`packages/shop/src/services/cart-service.ts:3:14\` | Its rule is off. Off. | [singleton-pattern](…) |

      </details>

      <details><summary>Still open (2)</summary>

      | Where | Finding | Rule |
      | --- | --- | --- |
      | \`packages/shop/src/services/cart-service.ts:4:14\` | critical: Known. | [singleton-pattern](…) |
      | \`packages/shop/src/services/cart-service.ts:3:14\` | info: Known, and small. | [singleton-pattern](…) |

      </details>
      "
    `);
  });

  test("folded tables are closed, and what is left out is said of each", () => {
    const many = Array.from({ length: 900 }, (_, index) => gone({ line: index + 1 }));
    const text = renderIssuesMarkdown(compared({ gone: many }));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.split("<details>").length).toBe(text.split("</details>").length);
    expect(text).toMatch(
      /_Not all of 4 issues fit in here\. Left out: \d+ of 900 \(Fixed\), 2 of 2 \(Still open\)\. `report issues` lists all that are open\._\n$/u,
    );
  });
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
        `\n_Not all of 1000 issues fit in here. Left out: ${String(1000 - rows.length)} of 990 (Warnings). \`report issues\` lists all that are open._\n`,
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
    const path = `${"folder/".repeat(36)}a.ts`;
    const criticals = many.map((one) => ({ ...one, severity: "critical" as const, description, path }));
    const document = issuesDocument([...criticals, issue({ severity: "info", description: "x", path: "x" })]);
    const whole = renderIssuesMarkdown(document);
    expect(65_536 - 500 - whole.length).toBeGreaterThan(400);
    expect(whole).not.toContain("#### Info");
  });

  test("a job's summary holds 1 MiB of UTF-8, with what stands in it already", () => {
    const wide = Array.from({ length: 9000 }, (_, index) => issue({ line: index + 1, description: "ü".repeat(100) }));
    const document = issuesDocument(wide);
    const summary = renderJobSummary(document, 500_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024 - 500_000);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(540_000);
    expect(renderJobSummary(document, 1024 * 1024)).toBe("");
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
    expect(whole).toContain("Left out: ");
  });
});
