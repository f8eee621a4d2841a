import type { EditorSnapshot } from "@continuous/snapshot";

import type { TestResult } from "../documents/test-run-document.js";

/** What editors show of the last test run: services that something was found out about. */
export function toSnapshotTests(services: readonly TestResult[], asOf: string): NonNullable<EditorSnapshot["tests"]> {
  return {
    as_of: asOf,
    services: services
      .filter(({ skipped }) => !skipped)
      .map(({ name, path, passed }) => ({ item_name: name, item_path: path, passed, ran_at: asOf })),
  };
}
