import type { FoundInRepository } from "./init-standards.js";
import { renderList } from "./render-list.js";

/** `database:` of a new standards.yaml. */
export function renderDatabasePart({
  migrations,
  migrationGlobs,
  typesFile,
  supabase,
}: FoundInRepository): readonly string[] {
  const hasSchema = migrations > 0 || typesFile !== null;
  const found = [
    ...(migrations > 0 ? [migrations === 1 ? "1 migration" : `${String(migrations)} migrations`] : []),
    ...(typesFile === null ? [] : ["a generated types file"]),
  ].join(" and ");
  const lines = [
    `# ${hasSchema ? `Found: ${found}` : "No SQL migration was found"}.`,
    "database:",
    ...renderList("  ", "migrations", migrationGlobs ?? [], '"supabase/migrations/*.sql"'),
    `  ${typesFile === null ? "# types: supabase/types.ts" : `types: ${JSON.stringify(typesFile)}`}`,
    ...switchOn(migrations > 0 || !hasSchema, [
      "  required_columns:",
      "    - id: uuid",
      "    - created_at: timestamptz",
      "    - updated_at: timestamptz",
      "  naming:",
      "    - tables: snake_case_plural",
      "    - columns: snake_case",
      "    - booleans: is_ or has_ prefix",
    ]),
    ...switchOn((migrations > 0 && supabase) || !hasSchema, [
      "  row_level_security: required      # every table in an exposed schema",
    ]),
    ...switchOn(supabase || !hasSchema, [
      "  references: known                 # a table or function named in code exists",
    ]),
  ];
  return hasSchema ? lines : lines.map((line) => (line.startsWith("#") ? line : `# ${line}`));
}

function switchOn(isOn: boolean, lines: readonly string[]): readonly string[] {
  return isOn ? lines : lines.map((line) => `  # ${line.slice(2)}`);
}
