import { expect, it } from "vitest";

import { isAdjective } from "./is-adjective.js";

it("takes participles, adverbs and adjectives", () => {
  expect(["archived", "disabled", "sent", "overridden", "monthly", "active", "pending"].every(isAdjective)).toBe(true);
});

it("takes no noun, however it ends", () => {
  expect(["feed", "seed", "need", "reply", "family", "supply", "tracking", "order"].some(isAdjective)).toBe(false);
});
