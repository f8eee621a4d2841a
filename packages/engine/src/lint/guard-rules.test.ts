import { Linter } from "eslint/universal";
import type { ContinuousRule } from "eslint-plugin-continuous/rules";
import { expect, test } from "vitest";

import { guardRules } from "./guard-rules.js";

/** A rule that says each name it sees. */
function aRule(name: string, see: (node: { readonly name: string }) => void): ContinuousRule {
  return {
    name,
    meta: {
      type: "problem",
      docs: { description: "", url: "", standard: "" },
      messages: { seen: "Seen." },
      schema: [],
      defaultOptions: [],
    },
    create: (context) => ({
      Identifier(node) {
        see(node);
        context.report({ node, messageId: "seen" });
      },
    }),
  };
}

function lint(guard: ReturnType<typeof guardRules>, text: string) {
  const rules = Object.fromEntries(Object.keys(guard.rules).map((name) => [`continuous/${name}`, "error" as const]));
  const config = { plugins: { continuous: { rules: guard.rules } }, rules };
  return guard.watch(() =>
    new Linter()
      .verify(text, [config as unknown as Linter.Config], "a.js")
      .map(({ ruleId, column }) => [ruleId, column]),
  );
}

test("a rule that throws is left out from there on, and the others are not", () => {
  const guard = guardRules(
    {
      fragile: aRule("fragile", ({ name }) => {
        if (name === "b") throw new Error("no b");
      }),
      sound: aRule("sound", () => undefined),
    },
    { budget: 1000, now: () => 0 },
  );
  expect(lint(guard, "a; b; c;")).toEqual({
    result: [
      ["continuous/fragile", 1],
      ["continuous/sound", 1],
      ["continuous/sound", 4],
      ["continuous/sound", 7],
    ],
    report: { partial: [], crashes: [{ rule: "continuous/fragile", message: "no b" }] },
  });
  expect(lint(guard, "a;").report).toEqual({ partial: [], crashes: [] });
});

test("when the time is up, what was found stays and what was stopped is named", () => {
  let time = 0;
  const slow = aRule("slow", ({ name }) => {
    if (name === "b") time += 50;
  });
  const guard = guardRules({ slow }, { budget: 20, now: () => time });
  expect(lint(guard, "a; b; c;")).toEqual({
    result: [
      ["continuous/slow", 1],
      ["continuous/slow", 4],
    ],
    report: { partial: ["continuous/slow"], crashes: [] },
  });
});
