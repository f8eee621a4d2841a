import type { Year } from "./year.js";

type RunSql = (statement: string, parameters?: readonly unknown[]) => Promise<unknown>;

const rowsAtOnce = 2_000;

/**
 * Writes a year's rows into a store's tables, past the functions that record runs one by one.
 *
 * @param fatten - What a run's results hold beside what is counted.
 */
export async function fillYear(
  sql: RunSql,
  year: Year,
  { branch = "main", fatten = () => ({}) }: { branch?: string; fatten?: (index: number) => object } = {},
): Promise<void> {
  const runs = year.runs.map((run, index) => ({
    ...run,
    results: run.run_type === "service" || run.run_type === "full" ? { ...run.results, ...fatten(index) } : run.results,
  }));
  await insert(
    sql,
    `insert into public.continuous_test_runs (id, run_type, started_at, completed_at, passed, failed, skipped, coverage_percent, rules, results, branch)
     select r.id, r.run_type, r.started_at, r.completed_at, r.passed, r.failed, r.skipped, r.coverage_percent, r.rules, r.results, $2
       from jsonb_to_recordset($1::text::jsonb) as r (id uuid, run_type text, started_at timestamptz, completed_at timestamptz,
            passed integer, failed integer, skipped integer, coverage_percent numeric, rules jsonb, results jsonb)`,
    runs,
    branch,
  );
  await insert(
    sql,
    `insert into public.continuous_issues (issue_type, standard, severity, item_type, item_name, file_path, line_number,
            column_number, description, detected_at, resolved_at, resolution, branch)
     select r.issue_type, r.standard, r.severity, r.item_type, r.item_name, r.file_path, r.line_number, 1, r.description,
            r.detected_at, r.resolved_at, r.resolution, $2
       from jsonb_to_recordset($1::text::jsonb) as r (issue_type text, standard text, severity text, item_type text,
            item_name text, file_path text, line_number integer, description text, detected_at timestamptz,
            resolved_at timestamptz, resolution text)`,
    year.issues,
    branch,
  );
  await insert(
    sql,
    `insert into public.continuous_monitoring_inventory (item_type, item_name, item_path, is_active, created_at, last_seen, metadata)
     select r.item_type, r.item_name, r.item_path, r.is_active, r.created_at, r.last_seen, r.metadata
       from jsonb_to_recordset($1::text::jsonb) as r (item_type text, item_name text, item_path text, is_active boolean,
            created_at timestamptz, last_seen timestamptz, metadata jsonb)
      where $2 <> ''`,
    year.items,
    branch,
  );
  for (const table of ["continuous_test_runs", "continuous_issues", "continuous_monitoring_inventory"])
    await sql(`analyze public.${table}`);
}

async function insert(sql: RunSql, statement: string, rows: readonly object[], branch: string): Promise<void> {
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    await sql(statement, [JSON.stringify(rows.slice(first, first + rowsAtOnce)), branch]);
  }
}
