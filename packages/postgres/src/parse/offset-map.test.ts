import fc from "fast-check";
import { expect, test } from "vitest";

import { createOffsetMap } from "./offset-map.js";

test("bytes of UTF-8 and indexes turn into each other", () => {
  // a: 1 byte, é: 2, 🐘: 4 bytes and 2 units, b: 1, 中: 3.
  const { toIndex, toByte } = createOffsetMap("aé🐘b中");
  expect([0, 1, 3, 7, 8, 11].map(toIndex)).toEqual([0, 1, 2, 4, 5, 6]);
  expect([0, 1, 2, 4, 5, 6].map(toByte)).toEqual([0, 1, 3, 7, 8, 11]);
});

test("in ASCII both are the same", () => {
  const { toIndex, toByte } = createOffsetMap("select 1\r\n");
  expect([toIndex(9), toByte(9)]).toEqual([9, 9]);
});

test("any character's place is found from its byte", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { toIndex, toByte } = createOffsetMap(text);
      let index = 0;
      let byte = 0;
      for (const character of text) {
        expect([toIndex(byte), toByte(index)]).toEqual([index, byte]);
        index += character.length;
        byte += Buffer.byteLength(character);
      }
    }),
    { seed: 3 },
  );
});
