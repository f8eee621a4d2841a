import { createHash } from "node:crypto";

import type { EvaluatedRectangle, InventoryRecord, IssueRecord, RunRecord, RunScope } from "../../src/store/store.js";

/** A UUID that is the same in every run of the tests. */
export function uuid(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

export function anIssue(name: string, given: Partial<IssueRecord> = {}): IssueRecord {
  return {
    fingerprint: uuid(name),
    issue_type: "continuous/singleton-pattern",
    standard: "services.singleton_pattern",
    severity: "critical",
    item_type: "service",
    item_name: "AuthService",
    path: `services/${name}.ts`,
    line: 3,
    column: 14,
    end_line: 3,
    end_column: 25,
    description: `Anyone may construct ${name}.`,
    suggested_fix: null,
    ...given,
  };
}

type Given = Partial<RunRecord["run"]> & Partial<Pick<RunRecord, "issues" | "scope" | "rules" | "suppressed">>;

/** A run over the whole repository that looked for singletons, unless told otherwise. */
export function aRun(
  name: string,
  { issues = [], scope = wholeScope, rules, suppressed, ...run }: Given = {},
): RunRecord {
  return {
    schemaVersion: 1,
    run: {
      id: uuid(`run ${name}`),
      run_type: "standards",
      branch: "main",
      commit_sha: "0123456789abcdef0123456789abcdef01234567",
      started_at: "2026-03-01T10:00:00.000Z",
      completed_at: "2026-03-01T10:00:05.000Z",
      passed: 8,
      failed: 2,
      skipped: 1,
      coverage_percent: null,
      results: { files: 11 },
      errors: [],
      ...run,
    },
    scope,
    ...(rules === undefined ? {} : { rules }),
    ...(suppressed === undefined ? {} : { suppressed }),
    issues,
  };
}

/** Singletons, looked for in these files, or in all. */
export function aScope(
  paths: readonly string[] | null = null,
  given: Partial<EvaluatedRectangle> & Pick<Partial<RunScope>, "deletions"> = {},
): RunScope {
  const { deletions = null, ...rectangle } = given;
  const issue_types = ["continuous/singleton-pattern"];
  return { rectangles: [{ issue_types, paths, excluded_paths: [], ...rectangle }], deletions };
}

const wholeScope = aScope();

export function anItem(name: string, given: Partial<InventoryRecord> = {}): InventoryRecord {
  return {
    item_type: "service",
    item_name: name,
    item_path: `services/${name}.ts`,
    metadata: { methods: ["run"] },
    ...given,
  };
}
