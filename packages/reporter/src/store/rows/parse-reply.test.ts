import { expect, it } from "vitest";
import { z } from "zod";

import { parseReply } from "./parse-reply.js";
import { parseRuns } from "./parse-runs.js";

it("gives back what has the form", () => {
  expect(parseReply(z.object({ open: z.number() }), { open: 3 })).toEqual({ open: 3 });
});

it("says where a reply has another form", () => {
  expect(() => parseReply(z.object({ open: z.number() }), { open: "3" })).toThrow(
    expect.objectContaining({
      name: "StoreError",
      code: "store-version",
      message:
        "The store gave back what this version cannot read at open: Invalid input: expected number, received string.",
    }),
  );
});

it("tells a run that was written by hand without its type", () => {
  const row = {
    id: "1",
    run_type: null,
    branch: "main",
    commit_sha: null,
    started_at: "2026-03-01T10:00:00+00:00",
    completed_at: null,
    passed: 0,
    failed: 0,
    skipped: 0,
    coverage_percent: null,
    results: {},
  };
  expect(() => parseRuns([row])).toThrow(expect.objectContaining({ code: "store-version" }));
  expect(parseRuns([{ ...row, run_type: "full", passed: null, results: null }])).toMatchObject([
    { started_at: "2026-03-01T10:00:00.000Z", passed: 0, results: {} },
  ]);
});
