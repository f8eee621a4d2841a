import { describe, expect, it } from "vitest";

import { parseBaseline } from "./parse-baseline.js";
import { renderBaseline } from "./render-baseline.js";
import type { BaselineIssue } from "./baseline.js";

const issue: BaselineIssue = {
  key: "0a1b2c-3f2a91c0",
  path: "a.ts",
  issue_type: "continuous/error-handling",
  line: 3,
  column: 5,
  description: "`send` lets an error go unseen.",
  fingerprint: "3f2a91c0-1111-2222-3333-444455556666",
};
const other = { ...issue, key: "0a1b2c-11111111", fingerprint: "11111111-1111-2222-3333-444455556666" };

function problemOf(text: string): string {
  const parsed = parseBaseline(text);
  return parsed.ok ? "none" : `${parsed.problem.message} ${parsed.problem.hint}`;
}

describe("parseBaseline", () => {
  it("reads what was written: a line for each issue, sorted, in places of its own", () => {
    const text = renderBaseline({ issues: [other, issue], places: new Set([issue.key, other.key, "ffffff-00000000"]) });
    expect(text.split("\n").slice(3)).toEqual([
      '  "issues": [',
      '    "0a1b2c-11111111 [",',
      `    ${JSON.stringify(other)},`,
      '    "0a1b2c-11111111 ]",',
      '    "0a1b2c-3f2a91c0 [",',
      `    ${JSON.stringify(issue)},`,
      '    "0a1b2c-3f2a91c0 ]",',
      '    "ffffff-00000000 [",',
      '    "ffffff-00000000 ]",',
      '    "end"',
      "  ]",
      "}",
      "",
    ]);
    const expected = {
      ok: true,
      baseline: { issues: [other, issue], places: new Set([other.key, issue.key, "ffffff-00000000"]) },
    };
    expect(parseBaseline(text)).toEqual(expected);
    expect(parseBaseline(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(expected);
  });

  it("keeps what a newer version says of an issue, and takes an issue that stands there twice once", () => {
    const more = { later: "x", ...issue };
    const text = JSON.stringify({ schemaVersion: 1, issues: [more, issue, "a word of a newer version"] });
    expect(parseBaseline(text)).toMatchObject({ ok: true, baseline: { issues: [more] } });
  });

  it.each([
    ["", "is no JSON"],
    ["[]", "is not what it must be"],
    ['{"schemaVersion":1}', "issues:"],
    [JSON.stringify({ schemaVersion: 1, issues: ["x", { ...issue, line: 0 }] }), "issues[1] line:"],
    ['{"schemaVersion":2,"issues":{}}', "newer version of continuous (its schemaVersion is 2)"],
    ['{\n<<<<<<< HEAD\n"a"\n=======\n>>>>>>> topic\n}', "a merge that was not finished (line 2)"],
  ])("says of %j what is wrong and what to do", (text, message) => {
    expect(problemOf(text)).toContain(message);
    expect(problemOf(text)).toMatch(/Restore it|Update continuous|Take either side/u);
  });

  it("sorts what stands in another order", () => {
    const parsed = parseBaseline(JSON.stringify({ schemaVersion: 1, issues: [issue, other] }));
    expect(parsed).toMatchObject({ ok: true, baseline: { issues: [other, issue] } });
  });

  it("takes what only begins or ends like a mark of a merge for none", () => {
    for (const text of ["  <<<<<<< HEAD", "=", ">", "=======!", ">>>>>>>>>"]) {
      expect(problemOf(`{\n${text}\n}`)).toMatch(/^continuous-baseline.json is no JSON: /u);
    }
    expect(problemOf("{\n=======\r\n}")).toContain("(line 2)");
    expect(problemOf('{\n"a": "b"\n>>>>>>> topic\n}')).toContain("(line 3)");
  });

  it("says where, and of what", () => {
    const where = (text: string): unknown => {
      const parsed = parseBaseline(text);
      return parsed.ok ? undefined : parsed.problem;
    };
    expect(where("{\n<<<<<<< HEAD\n}")).toMatchObject({
      code: "bad-baseline",
      where: { path: "continuous-baseline.json", line: 2 },
    });
    expect(where("")).toMatchObject({ where: { path: "continuous-baseline.json" } });
    expect(where("")).not.toHaveProperty("where.line");
    expect(problemOf("[]")).toMatch(/^continuous-baseline.json is not what it must be: Invalid input/u);
    expect(problemOf('"\uFEFF"')).not.toContain("is no JSON");
  });
});
