import { recommendedStandards } from "@continuous/standards";
import { expect, test } from "vitest";

import { createEngine } from "./create-engine.js";

const engine = createEngine({
  root: "/repository",
  standards: recommendedStandards(),
  snapshot: null,
  gitIgnore: null,
  suppressions: null,
  typescriptVersion: null,
  budget: 60_000,
  now: () => 0,
});

/** Whether a text is parsed at all: this one says so, because it cannot be. */
function isParsed(text: string, path = "lib/rows.ts"): boolean {
  return engine.lint({ path: `/repository/${path}`, text: `${text}\nclass {` })?.parseError !== null;
}

test("a text that no rule has to do with is not parsed", () => {
  expect(isParsed("export const a = 1;")).toBe(false);
  expect(
    isParsed("type Props = { data: Row[] };\nArray.from(rows);\nUint8Array.from (bytes);\nBuffer .from(text);"),
  ).toBe(false);
  expect(isParsed("export const a = 1;", "docs/services/a.test.ts")).toBe(false);
});

test("what may be a query, a secret or a service is", () => {
  expect(isParsed('const { data } = await client.from("orders").select();')).toBe(true);
  expect(isParsed('const { error } = await myArray.from("orders").insert(row);')).toBe(true);
  expect(isParsed("process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;")).toBe(true);
  expect(isParsed("export const a = 1;", "services/mail-service.ts")).toBe(true);
  expect(isParsed("// eslint-disable-next-line continuous/error-handling")).toBe(true);
});
