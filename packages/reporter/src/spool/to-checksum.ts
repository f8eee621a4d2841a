import { createHash } from "node:crypto";

/** Of the body as `JSON.stringify` writes it. */
export function toChecksum(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}
