import { describe, expect, it } from "vitest";

import { lintSql, linters } from "../../../tests/lint-sql.js";
import { plugin } from "../../plugin.js";
import type { PostgresRuleDefinition } from "./types.js";

const create: PostgresRuleDefinition["create"] = (context) => ({
  CreateStmt({ relation }) {
    if (relation !== undefined) context.report({ node: relation, message: relation.relname ?? "" });
  },
});

describe.each(linters)("directives in %s", (_, createLinter) => {
  const lint = (text: string): string[] =>
    lintSql(createLinter(), text, create, { linterOptions: { reportUnusedDisableDirectives: "error" } });

  it.each([
    ["the next line", "-- eslint-disable-next-line test/rule -- history\ncreate table a ();\ncreate table b ();"],
    [
      "the next line, in a block",
      "/* eslint-disable-next-line\n   test/rule -- history */\ncreate table a ();\ncreate table b ();",
    ],
    ["this line", "create table a (); -- eslint-disable-line test/rule -- history\ncreate table b ();"],
    ["all rules", "create table a (); -- eslint-disable-line\ncreate table b ();"],
    [
      "a stretch",
      "/* eslint-disable test/rule */\ncreate table a ();\n/* eslint-enable test/rule */\ncreate table b ();",
    ],
    [
      "a stretch, in lines",
      "-- eslint-disable test/rule -- history\ncreate table a ();\n-- eslint-enable test/rule\ncreate table b ();",
    ],
  ])("are taken for %s", (__, text) => {
    expect(lint(text).map((message) => message.replace(/^\S+ /u, ""))).toEqual(["b"]);
  });

  it("keep their reason", () => {
    const linter = createLinter();
    lintSql(linter, "create table a (); -- eslint-disable-line test/rule -- it is history", create);
    const { getSuppressedMessages } = linter as unknown as {
      getSuppressedMessages: () => readonly { readonly suppressions: readonly object[] }[];
    };
    expect(getSuppressedMessages.call(linter).flatMap(({ suppressions }) => suppressions)).toEqual([
      { kind: "directive", justification: "it is history" },
    ]);
  });

  it("are reported where they are of no use", () => {
    expect(lint("-- eslint-disable-next-line test/rule\nselect 1;")).toEqual([
      "1:1-1:1 Unused eslint-disable directive (no problems were reported from 'test/rule').",
    ]);
  });

  it("must name rules that are there", () => {
    expect(lint("-- eslint-disable-next-line test/rul\nselect 1;")[0]).toMatch(
      /^1:1-1:37 Definition for rule 'test\/rul'/u,
    );
  });

  it("do not speak for more than one line", () => {
    expect(lint("/* eslint-disable-line\n test/rule */ create table a ();")).toEqual([
      "1:1-2:14 eslint-disable-line comment should not span multiple lines.",
      "2:28-2:29 a",
    ]);
  });

  it("configure rules in blocks alone", () => {
    expect(lint('/* eslint test/rule: "warn" */ create table a ();')).toEqual(["1:45-1:46 warning a"]);
    expect(lint("-- eslint is what reads this\ncreate table a ();")).toEqual(["2:14-2:15 a"]);
    expect(lint("/* eslint test/rule: [ */")[0]).toMatch(/^1:1-1:26 fatal Failed to parse JSON/u);
  });

  it("are not looked for in strings", () => {
    expect(lint("comment on table t is '-- eslint-disable'; create table a ();")).toEqual(["1:57-1:58 a"]);
  });

  it("may excuse a statement that Postgres cannot read", () => {
    expect(lint("-- eslint-disable-next-line -- psql puts a table here\ntable :name;\ncreate table a ();")).toEqual([
      "3:14-3:15 a",
    ]);
  });
});

it("gives the parent and the text of a node", () => {
  const language = plugin.languages.postgres;
  const file = { path: "a.sql", physicalPath: "a.sql", bom: false, body: "select f( a ) from t" };
  const sourceCode = language.createSourceCode(file, language.parse(file));
  const target = [...sourceCode.traverse()].flatMap((step) =>
    "phase" in step && step.phase === 1 ? [step.target as { type: string }] : [],
  );
  expect(target.map(({ type }) => type)).toEqual([
    "SqlFile",
    "SelectStmt",
    "ResTarget",
    "FuncCall",
    "ColumnRef",
    "RangeVar",
  ]);
  const [statement] = sourceCode.ast.statements;
  if (statement?.type !== "SelectStmt") throw new Error("no query");
  const from = statement.fromClause?.[0];
  if (from === undefined) throw new Error("no table");
  expect(sourceCode.getText(from)).toBe("t");
  expect(sourceCode.getAncestors(from).map(({ type }) => type)).toEqual(["SqlFile", "SelectStmt"]);
});
