import { expect, test } from "vitest";

import { parseStatements } from "./parse-statements.js";

const texts = (text: string): string[] => parseStatements(text).statements.map(({ range }) => text.slice(...range));
const complaints = (text: string): string[] =>
  parseStatements(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("a statement goes from its first token to its last", () => {
  expect(texts("  select 1 ; -- one\n/* two */ select 2;;\n")).toEqual(["select 1", "select 2"]);
});

test("kinds are the parser's", () => {
  expect(
    parseStatements("create table a (); drop table a; do $$ begin end $$").statements.map(({ kind }) => kind),
  ).toEqual(["CreateStmt", "DropStmt", "DoStmt"]);
});

test("lines and columns count UTF-16 units, whatever the alphabet", () => {
  const [, second] = parseStatements("select '😀é'; select 2\r\nfrom t;").statements;
  expect(second?.range).toEqual([14, 30]);
  expect(second?.loc).toEqual({ start: { line: 1, column: 15 }, end: { line: 2, column: 7 } });
});

test("locations in the tree are translated", () => {
  const text = 'select "Größe", naïve from "🐘"';
  const { statements, toIndex } = parseStatements(text);
  const node = statements[0]!.node;
  const range = "SelectStmt" in node ? node.SelectStmt.fromClause?.[0] : undefined;
  const location = range !== undefined && "RangeVar" in range ? range.RangeVar.location : undefined;
  expect(text.slice(toIndex(location!))).toBe('"🐘"');
});

test("comments come with their places", () => {
  const text = "-- a\r\nselect /* b /* c */ d */ 1 -- e";
  expect(parseStatements(text).comments.map(({ type, range }) => [type, text.slice(...range)])).toEqual([
    ["line", "-- a"],
    ["block", "/* b /* c */ d */"],
    ["line", "-- e"],
  ]);
});

test("dashes in a literal are no comment", () => {
  expect(parseStatements("select '-- a', $$ /* $$, e'\\' -- b'").comments).toEqual([]);
});

test("an empty text, white space and comments alone have no statements", () => {
  expect(parseStatements("").statements).toEqual([]);
  expect(parseStatements(" \n;\n").statements).toEqual([]);
  expect(parseStatements("-- nothing\n")).toMatchObject({ statements: [], problems: [] });
});

test("a bad statement hides none of the others", () => {
  const text = "select 1;\nselec 2;\nselect 3;\nselect 4 frm t u;\nselect 5;";
  expect(texts(text)).toEqual(["select 1", "select 3", "select 5"]);
  expect(complaints(text)).toEqual(['2:1 syntax error at or near "selec"', '4:14 syntax error at or near "t"']);
});

test("what stands after a bad statement has its place in the file", () => {
  const text = "selec 'é';\ncreate table \"é\" (naïve int)";
  const { statements, toIndex } = parseStatements(text);
  const node = statements[0]!.node;
  expect("CreateStmt" in node && text.slice(toIndex(node.CreateStmt.relation!.location!))).toBe('"é" (naïve int)');
});

test("an error stands where Postgres says, counted in UTF-16 units", () => {
  expect(complaints("select '😀😀' x y")).toEqual(['1:17 syntax error at or near "y"']);
});

test("a body of BEGIN ATOMIC is one statement", () => {
  const body = "create function f() returns int begin atomic select 1; select case when true then 1 end; end";
  expect(texts(`${body}; select 2; selec`)).toEqual([body, "select 2"]);
});

test("statements in parentheses belong to the rule they stand in", () => {
  const rule = "create rule r as on insert to t do also (delete from a; delete from b)";
  expect(texts(`${rule}; selec; select 2`)).toEqual([rule, "select 2"]);
});

test("semicolons in dollar quotes, strings and names end nothing", () => {
  const list = ["do $a$ x; $b$ y; $a$", "select 'a;''b;'", 'select ";"', "select e'\\';'"];
  expect(texts(`${list.join(";")}; selec`)).toEqual(list);
});
