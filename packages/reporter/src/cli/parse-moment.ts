import { parsePeriod } from "./parse-period.js";
import { UsageError } from "./usage-error.js";

/**
 * A moment: so long before now (`90d`, `26w`, `18mo`, `2y`), the start or end of a day (`2026-03-01`, UTC), or a time (ISO 8601).
 *
 * @throws UsageError
 */
export function parseMoment(option: string, given: string, now: Date, of: "start" | "end"): Date {
  const text = given.trim();
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) {
    const day = new Date(`${text}T${of === "start" ? "00:00:00.000" : "23:59:59.999"}Z`);
    // The 31st of February would be a day of March.
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return day;
  } else if (/^\d{4}-\d{2}-\d{2}T/u.test(text)) {
    const time = new Date(text);
    if (!Number.isNaN(time.getTime())) return time;
  } else if (/^\d+(?:d|w|mo|y)$/iu.test(text)) {
    return parsePeriod(option, text, now);
  }
  throw new UsageError(
    `${option} ${given.slice(0, 30)} is no time.`,
    "Give how long ago (90d, 26w, 18mo, 2y) or a day (2026-03-01).",
  );
}
