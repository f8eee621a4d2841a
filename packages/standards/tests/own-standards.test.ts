import { fileURLToPath } from "node:url";

import { loadStandards } from "@continuous/standards";
import { expect, test } from "vitest";

test("this repository's own standards.yaml compiles without a word", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const result = loadStandards({ root, today: "2026-11-22" });
  expect(result).toMatchObject({ ok: true, warnings: [], standards: { source: "standards.yaml" } });
});
