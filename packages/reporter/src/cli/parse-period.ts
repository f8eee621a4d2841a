import { UsageError } from "./usage-error.js";

/**
 * The moment so many days, weeks, months or years before another: `400d`, `26w`, `18mo`, `2y`. No `m`: that would be minutes
 * elsewhere, and this deletes.
 *
 * @throws UsageError
 */
export function parsePeriod(option: string, given: string, now: Date): Date {
  const [, digits = "", unit = ""] = /^([1-9]\d{0,3})(d|w|mo|y)$/u.exec(given.trim().toLowerCase()) ?? [];
  const count = Number(digits);
  const since = new Date(now);
  if (unit === "d" || unit === "w") since.setUTCDate(since.getUTCDate() - count * (unit === "w" ? 7 : 1));
  else if (unit === "mo") since.setUTCMonth(since.getUTCMonth() - count);
  else if (unit === "y") since.setUTCFullYear(since.getUTCFullYear() - count);
  // Before the year 1 Postgres counts differently, and nobody means it.
  if (unit === "" || since.getUTCFullYear() < 1) {
    throw new UsageError(
      `${option} ${given.slice(0, 20)} is no length of time.`,
      "Give days, weeks, months or years: 400d, 26w, 18mo, 2y.",
    );
  }
  return since;
}
