import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Packages whose code decides what is found out of a text; the parser is a dependency of all of them. */
const packages = ["@continuous/inventory", "@continuous/source"];

/**
 * A hash of the code that answers what is in a module. A version number is not enough: who works on that code, or mends a
 * package in place, would be answered by what it did before.
 */
export function findCodeVersion(): string {
  const hash = createHash("sha256").update(process.version);
  for (const name of packages) {
    const folder = dirname(fileURLToPath(import.meta.resolve(name)));
    for (const file of readdirSync(folder).sort()) {
      if (file.endsWith(".js")) hash.update(file).update(readFileSync(join(folder, file)));
    }
    hash.update(readFileSync(join(dirname(folder), "package.json")));
  }
  return hash.digest("hex");
}
