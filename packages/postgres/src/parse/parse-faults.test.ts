import { expect, test } from "vitest";

import { parseStatements } from "./parse-statements.js";

const texts = (text: string): string[] => parseStatements(text).statements.map(({ range }) => text.slice(...range));
const complaints = (text: string): string[] =>
  parseStatements(text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

test("commands of psql are passed over", () => {
  const text =
    "\\restrict Xy7'z\n\\connect shop\nselect 1;\n\\i other.sql\nselect 2 \\gexec\nselect 3;\n\\unrestrict Xy7'z\n";
  expect(texts(text)).toEqual(["select 1", "select 2", "select 3"]);
  expect(complaints(text)).toEqual([]);
});

test("rows of COPY are passed over, whatever stands in them", () => {
  const text =
    "copy t (a) from stdin;\nit's; $$ /*\n\\N\n\\.\nselect 1;\nCOPY u FROM STDIN WITH (format csv);\n\"\n\\.\nselect 2;";
  expect(texts(text)).toEqual(["copy t (a) from stdin", "select 1", "COPY u FROM STDIN WITH (format csv)", "select 2"]);
  expect(complaints(text)).toEqual([]);
});

test("rows without an end are told", () => {
  expect(complaints("select 1;\ncopy t from stdin;\n1\nselect 2;")).toEqual(["sql-data-open 3:1"]);
});

test("COPY from a file has no rows", () => {
  expect(texts("copy t from '/tmp/x'; select 1")).toEqual(["copy t from '/tmp/x'", "select 1"]);
});

test("a parenthesis that nothing closes does not take the rest with it", () => {
  const text = "create table a (x int;\ncreate table b (y int);\nselect 1;";
  expect(texts(text)).toEqual(["create table b (y int)", "select 1"]);
  expect(complaints(text)).toEqual(["sql-syntax 1:22"]);
});

test("a quote that nothing closes does not take the rest with it", () => {
  const text = "insert into t values ('it's');\n\ncreate table a (b text default 'x');\nselect 1;\n";
  expect(texts(text)).toEqual(["create table a (b text default 'x')", "select 1"]);
  expect(complaints(text)).toEqual(["sql-syntax 1:27"]);
});

test("a dollar quote that nothing closes is told at its beginning", () => {
  const text =
    "select 1;\ncreate function f() returns int as $$ begin\n  create table inside ();\nend;\n\ncreate table after ();";
  expect(texts(text)).toEqual(["select 1", "create table after ()"]);
  expect(complaints(text)).toEqual(["sql-syntax 2:36"]);
});

test("what stands in a comment that nothing closes stays a comment", () => {
  const text = "select 1;\n/* create table a ();\ncreate table b ();";
  expect(texts(text)).toEqual(["select 1"]);
  expect(complaints(text)).toEqual(["sql-syntax 2:1"]);
});

test("a byte order mark and carriage returns are no trouble", () => {
  const text = "\uFEFFselect 1;\r\nselect 2;\r\n";
  expect(texts(text)).toEqual(["select 1", "select 2"]);
  expect(parseStatements(text).statements[1]?.loc.start).toEqual({ line: 2, column: 1 });
});

test("NUL is told, and the rest still counts", () => {
  expect(texts("select 'a\0b'; select 2")).toEqual(["select 'a\0b'", "select 2"]);
  expect(complaints("select 'a\0b'; select 2")).toEqual(["sql-null-character 1:10"]);
});

test("half a character does not move what comes after it", () => {
  expect(texts("select '\ud83d'; select '\udc00é', 2")).toEqual(["select '\ud83d'", "select '\udc00é', 2"]);
});

test("text that is no SQL at all gives problems", () => {
  expect(complaints("\u0001\u0002PK��;;'\"$$")).toEqual(["sql-syntax 1:1", "sql-syntax 1:9"]);
});

test("a statement that is nested too deep is told, and the rest still counts", () => {
  const deep = `select ${"1+".repeat(100_000)}1`;
  expect(texts(`${deep}; select 2`)).toEqual(["select 2"]);
  expect(complaints(`${deep}; select 2`)).toEqual(["sql-too-complex 1:1"]);
});

test("a line of a megabyte is read", () => {
  const text = `insert into t values ${"('é'),".repeat(170_000)}('z'); select 2`;
  expect(texts(text).at(-1)).toBe("select 2");
});

test("many bad statements take no time that grows with the square of their number", () => {
  const begin = process.cpuUsage();
  expect(complaints("selec 1;\n".repeat(5000))).toHaveLength(5000);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1e6).toBeLessThan(5);
});

test("a quote and a parenthesis that nothing closes give each statement once", () => {
  const text = "create table a (x text default 'it's;\ncreate table b (y int);\nselect 1;\n";
  expect(texts(text)).toEqual(["create table b (y int)", "select 1"]);
});
