import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The migrations as the published package carries them: the same bytes. */
export function migrationCopies(root) {
  return readdirSync(join(root, "supabase/migrations"))
    .filter((name) => name.endsWith(".sql"))
    .map((name) => [
      `packages/reporter/migrations/${name}`,
      readFileSync(join(root, "supabase/migrations", name), "utf8"),
    ]);
}
