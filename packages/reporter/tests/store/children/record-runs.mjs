// Records one run after the other until it is killed, and says so after each: `record-runs.mjs ROOT FIRST`.
// Run n finds ten issues that are always there and ten of its own, so the open ones tell which run was the last.
import { writeSync } from "node:fs";

import { openEmbeddedStore } from "../../../dist/workshop.js";

const [root, first] = process.argv.slice(2);
const store = await openEmbeddedStore({ root, command: "record-runs", now: () => new Date(), onWait: () => undefined });
const toUuid = (prefix, n) => `${prefix}-0000-4000-8000-${String(n).padStart(12, "0")}`;

for (let n = Number(first); ; n++) {
  const time = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  const issues = Array.from({ length: 20 }, (_, k) => ({
    fingerprint: toUuid("0000000a", k < 10 ? k : n * 100 + k),
    issue_type: "continuous/singleton-pattern",
    standard: "services.singleton_pattern",
    severity: "critical",
    item_type: null,
    item_name: null,
    path: k < 10 ? `always/${k}.ts` : `run-${n}/${k}.ts`,
    line: 1,
    column: 1,
    end_line: 1,
    end_column: 2,
    description: "Anyone may construct it.",
    suggested_fix: null,
  }));
  await store.recordRun({
    schemaVersion: 1,
    run: {
      id: toUuid("0000000b", n),
      run_type: "standards",
      branch: "main",
      commit_sha: null,
      started_at: time,
      completed_at: time,
      passed: 0,
      failed: 20,
      skipped: 0,
      coverage_percent: null,
      results: { n },
      errors: [],
    },
    scope: {
      rectangles: [{ issue_types: ["continuous/singleton-pattern"], paths: null, excluded_paths: [] }],
      deletions: null,
    },
    issues,
  });
  writeSync(1, `${n}\n`);
}
