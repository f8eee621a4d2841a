import { describe, expect, test } from "vitest";

import { mayBeReworded, toNamesKey } from "./name-changes.js";
import { sampleWords } from "./sample-words.js";

describe("the names that a message quotes", () => {
  test.each([
    ["Table `orders` lacks 'id'.", "'id' is missing in \"orders\"."],
    ["It's not the user's `id`.", "`id`, it's the user's not."],
    ["Nothing.", "Nothing at all."],
  ])("%s %s", (one, other) => {
    expect(toNamesKey(one)).toBe(toNamesKey(other));
  });

  test("tell messages apart", () => {
    expect(toNamesKey("Table `orders`.")).not.toBe(toNamesKey("Table `order`."));
    expect(toNamesKey("`a` of `b`.")).not.toBe(toNamesKey("`a`."));
    expect(toNamesKey("'größe'.")).not.toBe(toNamesKey("It."));
  });
});

describe("a message may be reworded", () => {
  const said = (description: string, text?: string): Parameters<typeof mayBeReworded>[0] => {
    const known = { symbol: "", text: "", before: "", after: "" };
    return { description, ...(text === undefined ? {} : { identity: { ...known, words: sampleWords(text) } }) };
  };

  test.each([
    ["with the same names", said("`id` is missing."), said("It lacks `id`."), true],
    ["with a name that was in the text", said("`one` is long.", "one(a)"), said("It is long."), true],
    ["with a name that was not", said("`one` is long.", "two(a)"), said("It is long."), false],
    ["with a name that is in the text now", said("It is long."), said("`two` is long.", "two(a)"), true],
    ["with a name that is not", said("It is long."), said("`two` is long.", "one(a)"), false],
    ["with another name", said("`one` is long.", "one(a)"), said("`two` is long.", "two(a)"), true],
    ["with a name that only the other text has", said("`one`.", "two"), said("`two`.", "one"), false],
    ["with one of two names", said("`one` of `all`.", "one all"), said("`two` of `all`.", "two"), true],
    ["with two names, one of which was not there", said("`one` of `all`.", "one"), said("It.", "two"), false],
    ["with two names, one of which is not there", said("It."), said("`one` of `all`.", "one"), false],
    ["with a name of a text that is not known", said("`one` is long."), said("It is long."), false],
    ["with a name of a text that is not known now", said("It is long."), said("`one` is long."), false],
  ])("%s", (_name, before, after, may) => {
    expect(mayBeReworded(before, after)).toBe(may);
  });
});
