import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licence as each published package carries it. */
export function licenceCopies(root) {
  const text = readFileSync(join(root, "LICENSE"), "utf8");
  return readdirSync(join(root, "packages")).map((name) => [`packages/${name}/LICENSE`, text]);
}
