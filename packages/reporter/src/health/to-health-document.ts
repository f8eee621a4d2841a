import type { Problem } from "@continuous/standards";

import type { HealthDocument, HealthRow, HealthStatus } from "../documents/health-document.js";
import { tool } from "../tool.js";

/** Rows of health as the document people and programs read. */
export function toHealthDocument(
  run: HealthDocument["run"],
  rows: readonly HealthRow[],
  problems: readonly Problem[],
): HealthDocument {
  const count = (status: HealthStatus): number => rows.filter((row) => row.status === status).length;
  const summary = { pass: count("pass"), warn: count("warn"), fail: count("fail"), skipped: count("skipped") };
  return { schemaVersion: 1, tool, root: ".", run, summary, rows, problems };
}
