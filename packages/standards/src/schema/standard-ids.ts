/** Every standard by its place in standards.yaml, in the order of the file. */
export const standardIds = [
  "services.singleton_pattern",
  "services.environment_detection",
  "services.error_handling",
  "services.naming",
  "database.required_columns",
  "database.naming.tables",
  "database.naming.columns",
  "database.naming.booleans",
  "database.row_level_security",
  "database.references",
  "pipelines.required",
  "testing.minimum_coverage",
] as const;

export type StandardId = (typeof standardIds)[number];
