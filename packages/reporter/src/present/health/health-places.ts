import type { HealthRow } from "../../documents/health-document.js";

/** `path:line`, or nothing where no file shows it. */
export function placeOfRow({ path, line }: HealthRow): string {
  return path === null ? "" : `${path}:${String(line)}`;
}
