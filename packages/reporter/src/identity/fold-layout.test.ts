import { expect, it } from "vitest";

import { foldLayout } from "./fold-layout.js";

function fold(text: string, path = "a.ts"): string {
  return foldLayout(path, text).folded;
}

it.each([
  ["white space", "f( a )\n", "f(a)"],
  ["separators and grouping", "const f = (a) => { g(a); };", "const f = a => { g(a,) }"],
  ["quotes and what escapes them", String.raw`f('it\'s')`, `f("it's")`],
  ["quotes of keys", `f({ "a-b": 1, "c": 2 })`, `f({ 'a-b': 1, c: 2 })`],
  ["comments", "f(a); // Why?\n/* How? */ g();", "f(a);\ng();"],
])("folds %s", (_, one, other) => {
  expect(fold(one)).toBe(fold(other));
});

it("tells code apart", () => {
  expect(fold("f(a.b)")).not.toBe(fold("f(a?.b)"));
  expect(fold("a + b")).not.toBe(fold("a - b"));
});

it("takes no address in a string for a comment", () => {
  expect(fold('f("http://a.example/x"); g()')).toBe("fhttp://a.example/xg");
});

it("folds the case and comments of SQL", () => {
  expect(fold("CREATE TABLE a ( -- first\n  id int\n);", "a.sql")).toBe(fold("create table a (id INT)", "a.sql"));
  expect(fold("select 'a--b', c", "a.sql")).toBe("selecta--bc");
});

it("says where each place of the text is", () => {
  const { folded, offsets } = foldLayout("a.ts", "  f( 'a' ); // b\n  g()");
  expect(folded).toBe("fag");
  expect([2, 6, 19, 22].map((offset) => offsets[offset])).toEqual([0, 1, 2, 3]);
});
