import { describe, expect, test } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { anIssue } from "../../tests/store/records.js";
import { identifyFindings } from "./identify-findings.js";
import { toIdentities } from "./to-identities.js";

const place = { line: 1, column: 1, end_line: 1, end_column: 1 };
const one = (path: string, text: string, given: Parameters<typeof anIssue>[1]) =>
  toIdentities(path, text, [anIssue("a", { ...place, ...given })])[0]?.identity;

describe("a finding about a file as a whole", () => {
  test("is known by what is found, wherever it is told", () => {
    const parse = { issue_type: "continuous/parse-error" };
    const known = { symbol: "", text: "e3b0c44298fc1c14", before: "", after: "", words: "" };
    expect(one("a.ts", "class {", { ...parse, description: "Unexpected token" })).toEqual(known);
    expect(one("a.ts", "const = 1", { ...parse, line: 9, description: "Another" })).toEqual(known);
  });

  test("is the same however many it tells of", () => {
    const told = (what: string) =>
      one("a.ts", "run();", {
        issue_type: "continuous/unexplained-suppression",
        description: `A disable comment silences ${what} of no-run and gives no reason.`,
      });
    expect(told("12 findings")).toEqual(told("a finding"));
    expect(told("12 findings")).toEqual(told("3 findings"));
    expect(told("12 findings of no-walk")).not.toEqual(told("a finding"));
    expect(told("a finding")).toMatchObject({ symbol: "", before: "", after: "", words: "" });
  });
});

describe("a finding in a file", () => {
  const text = "export class Mail {\n  send() { dropA(x); }\n}\n";

  test("is the same behind a byte order mark", () => {
    const [plain] = findDrops("a.ts", text);
    expect(toIdentities("a.ts", `\uFEFF${text}`, plain === undefined ? [] : [plain])[0]?.identity).toEqual(
      plain?.identity,
    );
    expect(plain?.identity?.symbol).toBe("Mail.send");
  });

  test("goes by its item in SQL, and by none where there is none", () => {
    expect(one("a.sql", "create table a ();", { item_name: "a" })?.symbol).toBe("a");
    expect(one("a.sql", "create table a ();", { item_name: null })?.symbol).toBe("");
    expect(one("a.sql.ts", "const a = 1;", { item_name: "b", column: 7 })?.symbol).toBe("a");
  });

  test("of a comment is known by the comment's own text", () => {
    const comment = (text: string) => one("a.ts", `${text}\nrun();\n`, { end_column: text.length + 1 })?.text;
    expect(comment("// one  two")).toBe(comment("// one two"));
    expect(comment("// one two")).not.toBe(comment("// one three"));
    expect(one("a.ts", "// one\nrun();\n", { end_column: 7 })?.text).toBe(
      one("a.ts", "// one\nwalk();\n", { end_column: 7 })?.text,
    );
  });

  test("has the line that it begins on", () => {
    const lines = (text: string) => findDrops("a.ts", text).map(({ identity }) => identity?.line);
    const [first, second] = lines("one(dropA());\ntwo(dropA());\n");
    expect(first).not.toBe(second);
    expect(lines("zero();\none( dropA( ) );\n")).toEqual([first]);
  });
});

test("all findings of a file are identified, silenced ones too", () => {
  const text = "one(dropA());\ntwo(dropA());\n";
  const [open, silenced] = findDrops("a.ts", text).map((issue) => {
    const { identity, ...rest } = issue;
    return { issue: rest, identity };
  });
  if (open === undefined || silenced === undefined) throw new Error("two findings");
  const found = identifyFindings(
    { path: "a.ts", text },
    {
      issues: [open.issue],
      suppressed: [
        { issue: silenced.issue, by: "comment", reason: "known" },
        { issue: open.issue, by: "comment", reason: "" },
      ],
    },
  );
  expect(found.issues.map(({ issue_type }) => issue_type)).toEqual([
    "continuous/a",
    "continuous/unexplained-suppression",
  ]);
  expect(found.issues[0]?.identity).toEqual(open.identity);
  expect(found.issues[1]?.identity?.symbol).toBe("");
  expect(found.suppressed).toEqual([
    { issue: { ...silenced.issue, identity: silenced.identity }, by: "comment", reason: "known" },
    { issue: { ...open.issue, identity: open.identity }, by: "comment", reason: "" },
  ]);
});
