import { expect, test } from "vitest";

import { createFramer } from "./create-framer.js";

const options = { colour: false, width: 64 };
const at = (line: number, column: number, end_line = line, end_column = column + 1) => ({
  line,
  column,
  end_line,
  end_column,
});

function frame(source: string, place: ReturnType<typeof at>): string {
  return createFramer(
    source,
    options,
  )(place)
    .map((line) => line.slice(12))
    .join("\n");
}

test("two lines before, two after, and a mark", () => {
  expect(frame("one\ntwo\nthree\nfour\nfive\nsix\n", at(3, 2, 3, 4))).toMatchInlineSnapshot(`
    "
      1 | one
      2 | two
    > 3 | three
        |  ^^
      4 | four
      5 | five"
  `);
});

test("a finding over many lines is marked on its first", () => {
  expect(frame("class A {\n  b() {}\n}\n", at(1, 1, 3, 2))).toMatchInlineSnapshot(`
    "
    > 1 | class A {
        | ^^^^^^^^^
      2 |   b() {}
      3 | }"
  `);
});

test("the last line, without a line end", () => {
  expect(frame("one\ntwo", at(2, 3, 2, 4))).toMatchInlineSnapshot(`
    "
      1 | one
    > 2 | two
        |   ^"
  `);
});

test("a finding at the end of a line, of no length", () => {
  expect(frame("one\n", at(1, 4, 1, 4))).toMatchInlineSnapshot(`
    "
    > 1 | one
        |    ^
      2 |"
  `);
});

test("a long line is cut around the finding", () => {
  const line = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
  expect(frame(`short\n${line}\nshort`, at(2, 5001, 2, 5005))).toMatchInlineSnapshot(`
    "
      1 | short
    > 2 | …aaaaaaaaaHEREbbbbbbbbbbbbbbbbbbbbbbbbb…
        |           ^^^^
      3 | short"
  `);
});

test("a line that fits is not cut, wherever in it the finding is", () => {
  expect(frame(`${"a".repeat(34)}HERE`, at(1, 35, 1, 39))).toMatchInlineSnapshot(`
    "
    > 1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaHERE
        |                                   ^^^^"
  `);
});

test("a long finding is marked as far as it shows", () => {
  expect(frame(`x = "${"a".repeat(500)}";`, at(1, 5, 1, 507))).toMatchInlineSnapshot(`
    "
    > 1 | x = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
  `);
});

test("lines end as editors end them", () => {
  expect(frame("one\r\ntwo\rthree\n", at(3, 1))).toMatchInlineSnapshot(`
    "
      1 | one
      2 | two
    > 3 | three
        | ^
      4 |"
  `);
});

test("a file that has become shorter gets no frame, and neither has one without source", () => {
  expect(frame("one\n", at(7, 1))).toBe("");
  expect(createFramer(undefined, options)(at(1, 1))).toEqual([]);
});
