import { recommendedStandards } from "@continuous/standards";
import { expect, test } from "vitest";

import { createEngine } from "./create-engine.js";
import type { FileConfig } from "./file-config.js";

const engine = createEngine({
  root: "/repository",
  standards: recommendedStandards(),
  snapshot: null,
  gitIgnore: "*-service.ts\n",
  suppressions: null,
  typescriptVersion: null,
  budget: 60_000,
  now: () => 0,
});
const path = "/repository/services/mail-service.ts";
const text = "export class MailService {\n  send(): void {}\n}\n";
const config: FileConfig = { rules: { "continuous/singleton-pattern": [1, {}] }, linterOptions: {} };

function find(given: FileConfig | "ignored" | null, of = text) {
  return engine.lint({ path, text: of, config: given })?.findings.map(({ rule, severity }) => [rule, severity]);
}

test("ESLint's config says which rules run, and what is looked at", () => {
  expect(find(config)).toEqual([["continuous/singleton-pattern", 1]]);
  expect(find({ ...config, rules: { "continuous/singleton-pattern": [0] } })).toEqual([]);
  expect(find({ ...config, rules: {} })).toEqual([]);
  expect(find("ignored")).toEqual([]);
  // The standards alone: git ignores the file.
  expect(find(null)).toEqual([]);
});

test("comments count as it says", () => {
  const silenced = `// eslint-disable-next-line continuous/singleton-pattern\n${text}`;
  expect(find(config, silenced)).toEqual([]);
  expect(find({ ...config, linterOptions: { noInlineConfig: true } }, silenced)).toEqual([
    ["continuous/singleton-pattern", 1],
  ]);
  const idle = `// eslint-disable-next-line continuous/error-handling\n`;
  expect(find({ ...config, linterOptions: { reportUnusedDisableDirectives: 2 } }, idle)).toEqual([[null, 2]]);
  expect(find({ ...config, linterOptions: { reportUnusedDisableDirectives: 0 } }, idle)).toEqual([]);
});

test("rules and options that another version of the plugin has break nothing", () => {
  const rules = { ...config.rules, "continuous/of-tomorrow": [2, {}] } as const;
  expect(find({ ...config, rules })).toEqual([["continuous/singleton-pattern", 1]]);
  const odd: FileConfig = { ...config, rules: { "continuous/singleton-pattern": [2, { tomorrow: 1 }] } };
  expect(engine.lint({ path: "/repository/services/mail-service.tsx", text, config: odd })).toMatchObject({
    findings: [{ rule: "continuous/singleton-pattern", severity: 2 }],
  });
});
