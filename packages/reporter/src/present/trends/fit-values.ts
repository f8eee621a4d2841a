import type { TrendRow } from "./trend-rows.js";

/**
 * A row's values, or fewer where there is no room for all: neighbours are put together, sums added up, of levels the last one
 * that is known taken.
 */
export function fitValues(
  { values, kind }: Pick<TrendRow, "values" | "kind">,
  room: number,
): readonly (number | null)[] {
  const step = Math.ceil(values.length / Math.max(1, room));
  if (step <= 1) return values;
  const fitted: (number | null)[] = [];
  for (let first = 0; first < values.length; first += step) {
    const known = values.slice(first, first + step).filter((value) => value !== null);
    const last = known.at(-1) ?? null;
    fitted.push(kind === "level" || last === null ? last : known.reduce((sum, value) => sum + value, 0));
  }
  return fitted;
}
