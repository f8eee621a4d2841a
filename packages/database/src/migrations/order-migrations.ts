/** A file that the Supabase CLI would not run, and why. */
export interface SkippedMigration {
  readonly path: string;
  readonly reason: string;
}

/** Migrations in the order in which they run. */
export interface MigrationOrder {
  readonly paths: readonly string[];
  readonly skipped: readonly SkippedMigration[];
}

/**
 * Puts the files of one migrations folder in the order in which they run. In `supabase/migrations` that is what
 * Supabase's CLI does: `<digits>_<name>.sql` directly in the folder, by file name. In any other folder every `.sql` file
 * runs, by path, numbers by their value: `2_b.sql` before `10_a.sql`.
 */
export function orderMigrations(paths: readonly string[]): MigrationOrder {
  const kept: string[] = [];
  const skipped: SkippedMigration[] = [];
  for (const path of paths) {
    const reason = whySkipped(path);
    if (reason === undefined) kept.push(path);
    else skipped.push({ path, reason });
  }
  return { paths: kept.sort(byRun), skipped: skipped.sort((a, b) => byUnits(a.path, b.path)) };
}

const supabaseFolder = /(?:^|\/)supabase\/migrations\//u;

function whySkipped(path: string): string | undefined {
  if (!path.endsWith(".sql")) return "Not a .sql file.";
  const folder = supabaseFolder.exec(path);
  if (folder === null) return undefined;
  const rest = path.slice(folder.index + folder[0].length);
  if (rest.includes("/")) return "In a folder below supabase/migrations, where the Supabase CLI does not look.";
  // The CLI has kept a special place for the first migration of old projects.
  if (!/^\d+_.*\.sql$/u.test(rest)) return "The Supabase CLI runs <timestamp>_name.sql only.";
  return undefined;
}

function byRun(a: string, b: string): number {
  if (supabaseFolder.test(a) && supabaseFolder.test(b)) return byUnits(a, b);
  return byNumbers(a, b) || byUnits(a, b);
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Runs of digits count as numbers. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [a.match(/\d+|\D+/gu) ?? [], b.match(/\d+|\D+/gu) ?? []];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    const isNumeric = /^\d/u.test(part) && /^\d/u.test(other);
    const difference = isNumeric ? Number(part) - Number(other) : 0;
    return difference === 0 ? byUnits(part, other) : difference;
  }
  return left.length - right.length;
}
