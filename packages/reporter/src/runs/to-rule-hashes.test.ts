import { compileStandards, type CompiledStandards } from "@continuous/standards";
import { expect, test } from "vitest";

import { toRuleHashes } from "./to-rule-hashes.js";

function hashesOf(text: string): Readonly<Record<string, string | null>> {
  const compiled = compileStandards(text, { path: "standards.yaml", today: "2026-03-01" });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return toRuleHashes(compiled.standards satisfies CompiledStandards);
}

const one = "services:\n  required: [singleton_pattern]\n";

test("a rule that is on has a hash, another has none", () => {
  const hashes = hashesOf(one);
  expect(hashes["continuous/singleton-pattern"]).toMatch(/^[0-9a-f]{16}$/);
  expect(hashes["continuous/error-handling"]).toBeNull();
});

test.each([
  ["the same for the same options", one, true],
  [
    "the same with an exception",
    `${one}exceptions:\n  - { standard: services.singleton_pattern, items: [A], reason: old }\n`,
    true,
  ],
  ["another where the rule is about other files", `${one}  exclude: ["**/legacy/**"]\n`, false],
])("is %s", (_, text, same) => {
  expect(hashesOf(text)["continuous/singleton-pattern"] === hashesOf(one)["continuous/singleton-pattern"]).toBe(same);
});
