import stringWidth from "string-width";
import { expect, test } from "vitest";

import { renderTable } from "./render-table.js";

const columns = [
  { head: "name", shrinksTo: 8 },
  { head: "place", shrinksTo: 10 },
  { head: "uses", shrinksTo: null, align: "right" },
] as const;
const plain = (text: string): string => text;

test("a table as wide as its cells, where there is room", () => {
  expect(renderTable(columns, [["Cart", "src/cart.ts:3", "12"]], 80, plain)).toEqual([
    "name  place          uses",
    "Cart  src/cart.ts:3    12",
  ]);
});

test("where there is none, the widest column goes on in the next line, broken after a slash", () => {
  expect(renderTable(columns, [["Cart", "packages/shop/src/cart.ts:3", "12"]], 30, plain)).toEqual([
    "name  place               uses",
    "Cart  packages/shop/src/    12",
    "      cart.ts:3",
  ]);
});

test("wide letters count as two columns", () => {
  const lines = renderTable(columns, [["カート", "src/カート/とても長い名前のサービス.ts", "1"]], 30, plain);
  expect(lines).toEqual([
    "name    place             uses",
    "カート  src/カート/          1",
    "        とても長い名前の",
    "        サービス.ts",
  ]);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBe(30);
});

test("columns that cannot shrink further stay, however narrow the terminal", () => {
  expect(renderTable(columns, [["abcdefghij", "klmnopqrstuv", "1"]], 1, plain)).toEqual([
    "name      place       uses",
    "abcdefgh  klmnopqrst     1",
    "ij        uv",
  ]);
});

test("a table without rows is its head", () => {
  expect(renderTable(columns, [], 80, plain)).toEqual(["name  place  uses"]);
});

test("an empty cell keeps its place", () => {
  expect(
    renderTable(
      columns,
      [
        ["", "", ""],
        ["a", "b", "1"],
      ],
      80,
      plain,
    ),
  ).toEqual(["name  place  uses", "", "a     b         1"]);
});
