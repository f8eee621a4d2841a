import { expect, it } from "vitest";

import { countWords, holdsWords, sampleWords, similarityOf } from "./sample-words.js";

it("measures how many words two texts have in common", () => {
  const similarity = (a: string, b: string): number => similarityOf(sampleWords(a), sampleWords(b));
  expect(similarity("save(mail, to)", "save(mail, to)")).toBe(1);
  expect(similarity("save(mail, to)", "save(mail, from)")).toBe(0.5);
  expect(similarity("save(mail)", "load(order)")).toBe(0);
  expect(similarity("", "")).toBe(1);
  expect(similarity("", "a")).toBe(0);
});

it("samples long texts, so that nearly equal ones stay alike", () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
  const edited = words.map((word, index) => (index % 20 === 0 ? `${word}x` : word));
  expect(countWords(sampleWords(words.join(" ")))).toBe(16);
  expect(similarityOf(sampleWords(words.join(" ")), sampleWords(edited.join(" ")))).toBeGreaterThan(0.7);
});

it("knows whether a text holds a name", () => {
  const sample = sampleWords("create table orders (id int)");
  expect(holdsWords(sample, "orders")).toBe(true);
  expect(holdsWords(sample, "created_at")).toBe(false);
});
