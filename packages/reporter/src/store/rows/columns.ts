/** The columns each read asks for, the same in every store. */
export const issueColumns =
  "id, branch, fingerprint, issue_type, standard, severity, item_type, item_name, file_path, line_number, column_number, " +
  "end_line_number, end_column_number, description, suggested_fix, detected_at, resolved_at, resolution, metadata";
export const runColumns =
  "id, run_type, branch, commit_sha, started_at, completed_at, passed, failed, skipped, coverage_percent, results";
export const itemColumns = "id, item_type, item_name, item_path, is_active, last_seen, metadata";
