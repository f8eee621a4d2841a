import { describe, expect, test } from "vitest";

import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../tests/documents/issues.js";
import { issueFormats } from "./issue-formats.js";
import { renderIssues } from "./render-issues.js";

const options = { colour: false, width: 80, frames: false };

test("the formats are those of the command line, text first", () => {
  expect(issueFormats).toEqual(["text", "json", "sarif", "junit", "github", "gitlab", "markdown"]);
});

describe.each(issueFormats)("%s", (format) => {
  test("ends with a line end, and is the same each time", async () => {
    const text = await renderIssues(format, mixedDocument, options);
    expect(text.endsWith("\n")).toBe(true);
    expect(await renderIssues(format, mixedDocument, options)).toBe(text);
  });

  test("renders an empty document", async () => {
    await expect(renderIssues(format, cleanDocument, options)).resolves.toEqual(expect.any(String));
  });

  test("renders 10,000 issues in 1,000 files", async () => {
    const issues = Array.from({ length: 10_000 }, (_, index) =>
      issue({ path: `src/file-${String(index % 1000)}.ts`, line: index + 1, fingerprint: String(index) }),
    );
    const source = "export class A {}\n".repeat(10_000);
    const sources = new Map(issues.map(({ path }) => [path, source]));
    const text = await renderIssues(format, issuesDocument(issues), { ...options, frames: true, sources });
    // Markdown is cut to what fits into one comment, annotations to what GitHub shows.
    if (format !== "markdown" && format !== "github") expect(text).toContain("src/file-999.ts");
    expect(text).toContain("src/file-0.ts");
  });
});
