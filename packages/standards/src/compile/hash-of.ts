import { createHash } from "node:crypto";

/** SHA-256 (hex) of plain data as JSON. The order of keys counts; whoever makes the data keeps it fixed. */
export function hashOf(value: object): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
