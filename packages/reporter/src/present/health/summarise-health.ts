import type { HealthDocument } from "../../documents/health-document.js";

/** `2 failing, 3 warnings, 9 well, 1 skipped` */
export function summariseHealth({ summary }: Pick<HealthDocument, "summary">): string {
  const { fail, warn, pass, skipped } = summary;
  return [
    `${String(fail)} failing`,
    `${String(warn)} ${warn === 1 ? "warning" : "warnings"}`,
    `${String(pass)} well`,
    `${String(skipped)} skipped`,
  ].join(", ");
}
