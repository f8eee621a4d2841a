import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Whether a package, or one above it, has what Vitest measures coverage with. */
export function hasCoverageProvider(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const modules = join(at, "node_modules", "@vitest");
    if (existsSync(join(modules, "coverage-v8")) || existsSync(join(modules, "coverage-istanbul"))) return true;
    if (dirname(at) === at) return false;
  }
}
