import { describe, expect, it } from "vitest";

import { lintSql, linters } from "../../../tests/lint-sql.js";
import type { PostgresRuleDefinition } from "./types.js";

type Create = PostgresRuleDefinition["create"];

const reportTables: Create = (context) => ({
  CreateStmt({ relation, tableElts = [] }) {
    if (relation !== undefined) context.report({ node: relation, message: `table ${relation.relname ?? ""}` });
    for (const element of tableElts) {
      if (element.type === "ColumnDef") context.report({ node: element, message: `column ${element.colname ?? ""}` });
    }
  },
});

describe.each(linters)("%s", (_, createLinter) => {
  const lint = (text: string, create: Create = reportTables): string[] => lintSql(createLinter(), text, create);

  it("visits the file, each statement and what is in it, in and out", () => {
    const seen: string[] = [];
    lint("alter table t add c int; select 1", () => ({
      SqlFile: ({ statements }) => seen.push(`file of ${statements.length}`),
      AlterTableStmt: () => seen.push("alter"),
      "AlterTableStmt:exit": () => seen.push("altered"),
      ColumnDef: ({ colname, parent }) => seen.push(`${colname ?? ""} in ${parent.type}`),
      SelectStmt: () => seen.push("select"),
      "SqlFile:exit": () => seen.push("end"),
    }));
    expect(seen).toEqual(["file of 2", "alter", "c in AlterTableCmd", "altered", "select", "end"]);
  });

  it("understands selectors, which a plain object of listeners may hold", () => {
    const selectors: Record<string, () => void> = {};
    const seen: string[] = [];
    selectors["CreateStmt > RangeVar[schemaname='app']"] = () => seen.push("table in app");
    selectors["FuncCall ColumnRef"] = () => seen.push("argument");
    lint("create table app.t (); create table t (); select f(1 + a), b", () => selectors);
    expect(seen).toEqual(["table in app", "argument"]);
  });

  it("counts columns as editors do, whatever the alphabet", () => {
    expect(lint('/* 😀é */ create table "Größe😀" (é int, 😀 text);')).toEqual([
      "1:24-1:33 table Größe😀",
      "1:35-1:40 column é",
      "1:42-1:49 column 😀",
    ]);
  });

  it("counts lines that end with a carriage return, after a byte order mark", () => {
    expect(lint("\uFEFF-- one\r\ncreate table t\r\n(\r\n  id int\r\n);\r\n")).toEqual([
      "2:14-2:15 table t",
      "4:3-4:9 column id",
    ]);
  });

  it("tells a syntax error at its place, and still runs the rules on all else", () => {
    expect(lint("create table a ();\n\nselect 'é' frm frm t;\ncreate table b ();")).toEqual([
      "1:14-1:15 table a",
      '3:16-3:19 fatal Parsing error: syntax error at or near "frm"',
      "4:14-4:15 table b",
    ]);
  });

  it("tells every syntax error", () => {
    expect(lint("creat table a ();\nselect 1;\n  drop tabel b;\n select '")).toEqual([
      '1:1-1:6 fatal Parsing error: syntax error at or near "creat"',
      '3:8-3:13 fatal Parsing error: syntax error at or near "tabel"',
      '4:9-4:9 fatal Parsing error: unterminated quoted string at or near "\'"',
    ]);
  });

  it("reads dumps: commands of psql and rows of COPY are passed over", () => {
    const dump =
      "\\restrict Ab'c\nset a = 1;\ncopy t (a) from stdin;\nit's; create table no ();\n\\.\n\\connect x\ncreate table t ();\n\\unrestrict Ab'c\n";
    expect(lint(dump)).toEqual(["7:14-7:15 table t"]);
  });

  it("does not guess at what a DO block does", () => {
    const kinds: string[] = [];
    lint("do $$ begin create table t (); end $$;", () => ({
      SqlFile: ({ statements }) => kinds.push(...statements.map(({ type }) => type)),
    }));
    expect(kinds).toEqual(["DoStmt"]);
  });

  it.each([
    ["an empty file", ""],
    ["comments alone", "-- one\n/* two */"],
    ["blanks alone", "\n  \n"],
  ])("reads %s", (__, text) => {
    expect(
      lint(text, (context) => ({
        SqlFile(node) {
          context.report({ loc: node.loc, message: "file" });
        },
      })),
    ).toHaveLength(1);
  });

  it("reports trees whose nodes print and compare without walking up", () => {
    lint("create table t (id int)", () => ({
      ColumnDef: (node) => {
        expect([node.range, node.loc.end, node.typeName?.range]).toEqual([[16, 22], { line: 1, column: 23 }, [19, 22]]);
      },
    }));
  });
});
