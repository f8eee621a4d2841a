import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { compileStandards } from "../compile/compile-standards.js";
import { renderReference } from "./render-reference.js";

const page = readFileSync(new URL("../../../../docs/standards.md", import.meta.url), "utf8");

test("the documentation holds the reference as it is made from the definition", () => {
  const written =
    /<!-- begin generated reference -->\n\n(?<reference>[\s\S]*?)\n\n<!-- end generated reference -->/u.exec(page);
  expect(written?.groups?.["reference"]).toBe(renderReference());
});

test("every YAML example of the documentation compiles without a warning", () => {
  const examples = [...page.matchAll(/```yaml\n(?<text>[\s\S]*?)```/gu)].map((match) => match.groups?.["text"] ?? "");
  expect(examples.length).toBeGreaterThan(3);
  for (const text of examples) {
    expect(compileStandards(text, { path: "standards.yaml", today: "2026-11-22" }), text).toMatchObject({
      ok: true,
      warnings: [],
    });
  }
});
