import { expect, it } from "vitest";

import { readAllPages } from "./read-all-pages.js";

/** A table of numbers, and a server that gives at most so many rows a reply. */
const serve =
  (rows: number, cap: number, asked: number[] = []) =>
  (after: readonly number[], size: number): Promise<readonly number[]> => {
    asked.push(size);
    const count = Math.min(size, cap, rows - after.length);
    return Promise.resolve(Array.from({ length: count }, (_, n) => after.length + n));
  };

it("reads on until a page is empty, even where the server gives less than was asked for", async () => {
  expect(await readAllPages(serve(7, 3))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(await readAllPages(serve(6, 3))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await readAllPages(serve(0, 3))).toEqual([]);
});

it("asks for no more than is wanted", async () => {
  const asked: number[] = [];
  expect(await readAllPages(serve(5000, 1000, asked), 1500)).toHaveLength(1500);
  expect(asked).toEqual([1000, 500]);
});
