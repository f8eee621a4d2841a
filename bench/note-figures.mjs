import { appendFileSync } from "node:fs";

/**
 * Hands what a benchmark measured to `npm run bench`, which runs it and writes the table; by itself it only prints.
 *
 * @param bench - The name `npm run bench` calls it by.
 * @param context - What was measured: sizes, rounds, versions.
 * @param figures - `{what, value, ratio, to, limit}`: a median with its unit; how many times `to` it is; at most what is asked
 *   of the ratio, or of the value where there is none. All but `what` and `value` may be left out.
 */
export function noteFigures(bench, context, figures) {
  const file = process.env["CONTINUOUS_BENCH_FIGURES"];
  if (file === undefined) return;
  appendFileSync(file, `${JSON.stringify({ bench, context, figures })}\n`);
}
