import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { rules } from "eslint-plugin-continuous/rules";
import { recommendedStandards } from "@continuous/standards";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const ownFolder = `${root}packages/eslint-plugin-continuous/src/rules/`;

describe.each(Object.entries(rules))("continuous/%s", (name, rule) => {
  it("reports and suggests, and never fixes", () => {
    expect("fixable" in rule.meta).toBe(false);
  });

  it("has a page, a test, a description that begins with a verb, and a standard that exists", () => {
    expect(existsSync(`${root}docs/rules/${name}.md`)).toBe(true);
    expect(existsSync(`${ownFolder}${name}.test.ts`) || existsSync(`${ownFolder}${name}`)).toBe(true);
    expect(rule.meta.docs?.description).toMatch(/^(?:Enforce|Require|Disallow) .+[^. ]$/u);
    expect(rule.meta.docs?.url).toContain(`/docs/rules/${name}.md`);
    expect(recommendedStandards().standards.map((standard) => standard.id)).toContain(rule.meta.docs?.standard);
  });

  it("has messages that are sentences", () => {
    for (const message of Object.values<string>(rule.meta.messages))
      expect(message).toMatch(/^(?:[A-Z`{"']).*[.)`}]$/su);
  });

  it("is switched on by the recommended standards with options that its schema takes", () => {
    const compiled = recommendedStandards()
      .standards.flatMap((standard) => standard.rules)
      .find((entry) => entry.id === `continuous/${name}`);
    expect(compiled).toBeDefined();
    const [schema] = [rule.meta.schema].flat();
    expect(Object.keys((schema as { properties?: object }).properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(compiled?.options ?? {})),
    );
  });
});
