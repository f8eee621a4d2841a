import { expect, test } from "vitest";

import { hostile } from "../../../reporter/tests/documents/hostile.js";
import { sanitiseForTerminal } from "./sanitise-for-terminal.js";

test("ordinary text stays as it is, in every script, with emoji", () => {
  const text = "Überweisung für 日本 שלום 👩‍👩‍👧 «ok»";
  expect(sanitiseForTerminal(text)).toBe(text);
});

test("a terminal link leaves only its text", () => {
  expect(sanitiseForTerminal("\u001B]8;;https://evil.example\u001B\\click\u001B]8;;\u001B\\ me")).toBe("click me");
});

test("a sequence that was cut off cannot act", () => {
  expect(sanitiseForTerminal("\u001B]8;;https://evil.example")).not.toMatch(/\p{Cc}/u);
  expect(sanitiseForTerminal("a\u001B[")).not.toMatch(/\p{Cc}/u);
});

test("a sequence inside a sequence does not survive", () => {
  expect(sanitiseForTerminal("\u001B\u001B[31m[31mred")).not.toMatch(/\p{Cc}/u);
});

test("a carriage return cannot overwrite what is before it", () => {
  expect(sanitiseForTerminal("all is well\rbroken")).toBe("all is well broken");
});

test("line ends are kept where they are meant, as one kind", () => {
  expect(sanitiseForTerminal("a\r\nb\rc\n\nd\u2028e", "keep")).toBe("a\nb\nc\n\nd\ne");
});

test("a tab is a space", () => {
  expect(sanitiseForTerminal("a\tb")).toBe("a b");
});

test("direction overrides, tag characters and byte order marks are gone", () => {
  expect(sanitiseForTerminal("\uFEFFa\u202Eb\u2066c\u{E0041}d")).toBe("abcd");
});

test("a lone surrogate becomes the replacement character", () => {
  expect(sanitiseForTerminal("a\uD800b")).toBe("a\uFFFDb");
});

test("nothing of a hostile text can act", () => {
  expect(sanitiseForTerminal(hostile)).toBe(
    "click red ::set-output name=a::btxt | `code` <img src=x> @someone #12 100% a:b,c \uFFFD",
  );
});
