import { expect, it } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { withFingerprints } from "./with-fingerprints.js";

const [first, second] = findDrops("a.ts", "dropA(x);\ndropA(x);\n");

it("gives a linked finding the issue's fingerprint, and another its own", () => {
  const given = withFingerprints([first!, second!], new Map([[first!, "of-issue"]]), new Set(["of-issue"]));
  expect([...given.values()].map(({ fingerprint }) => fingerprint)).toEqual(["of-issue", second!.fingerprint]);
});

it("gives a new finding no fingerprint that an open issue or another finding has, and always the same one", () => {
  const fingerprints = (): readonly string[] =>
    [...withFingerprints([first!, second!], new Map([[second!, first!.fingerprint]]), new Set()).values()].map(
      ({ fingerprint }) => fingerprint,
    );
  const [fresh, linked] = fingerprints();
  expect(linked).toBe(first!.fingerprint);
  expect(fresh).toMatch(/^[0-9a-f-]{36}$/u);
  expect(fresh).not.toBe(linked);
  expect(fingerprints()).toEqual([fresh, linked]);
});
