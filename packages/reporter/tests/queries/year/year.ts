/** A run as a row has it. */
export interface YearRun {
  readonly id: string;
  readonly run_type: "full" | "service" | "pipeline" | "database" | "standards" | "health";
  readonly started_at: string;
  readonly completed_at: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly coverage_percent: number | null;
  readonly rules: Readonly<Record<string, string>> | null;
  readonly results: Readonly<Record<string, unknown>>;
}

/** An issue as a row has it. */
export interface YearIssue {
  readonly issue_type: string;
  readonly standard: string | null;
  readonly severity: "critical" | "warning" | "info";
  readonly item_type: "service" | null;
  readonly item_name: string | null;
  readonly file_path: string;
  readonly line_number: number;
  readonly description: string;
  readonly detected_at: string;
  readonly resolved_at: string | null;
  readonly resolution: string | null;
}

/** An item as a row has it. */
export interface YearItem {
  readonly item_type: "service" | "pipeline" | "table" | "function";
  readonly item_name: string;
  readonly item_path: string;
  readonly is_active: boolean;
  readonly created_at: string;
  readonly last_seen: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Rows of a year: what a store holds, and what its numbers can be counted from by hand. */
export interface Year {
  readonly until: string;
  readonly runs: readonly YearRun[];
  readonly issues: readonly YearIssue[];
  readonly items: readonly YearItem[];
}
