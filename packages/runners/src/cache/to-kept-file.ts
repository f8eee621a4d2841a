import { createHash } from "node:crypto";
import { join } from "node:path";

/** The file that remembers a suite. */
export function toKeptFile(folder: string, suite: string): string {
  return join(folder, `${createHash("sha256").update(suite).digest("hex").slice(0, 32)}.json`);
}
