import picomatch from "picomatch";

const managedBySupabase = /(?:^|\/)supabase\/migrations\/[^/]+\.sql$/u;
const inMigrations = /^(.*?(?:^|\/)migrations)\/.*\.sql$/u;

/** Files of one folder of migrations, in any order. */
export interface FoundFolder {
  /** Relative to the root. */
  readonly folder: string;
  readonly paths: readonly string[];
}

/**
 * Finds folders of SQL migrations: those of the globs given; else each `supabase/migrations`, in any package; else whatever is
 * called `migrations`.
 *
 * @param paths - Live `.sql` files, relative to the root.
 * @param globs - `database.migrations` of standards.yaml, or `null`.
 */
export function findMigrationFolders(
  paths: readonly string[],
  globs: readonly string[] | null,
): readonly FoundFolder[] {
  const sql = paths.filter((path) => path.endsWith(".sql"));
  const bySupabase = sql.filter((path) => managedBySupabase.test(path));
  const chosen =
    globs !== null
      ? sql.filter(createMatcher(globs))
      : bySupabase.length > 0
        ? bySupabase
        : sql.filter((path) => inMigrations.test(path));
  const folders = new Map<string, string[]>();
  for (const path of chosen) {
    const folder = inMigrations.exec(path)?.[1] ?? path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [path]);
    else known.push(path);
  }
  return [...folders]
    .map(([folder, members]) => ({ folder, paths: members }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function createMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = picomatch([...globs], { dot: true });
  return (path) => matches(path);
}
