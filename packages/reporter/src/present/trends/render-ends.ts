import type { TrendRow } from "./trend-rows.js";

/** Of a level the first and the last value that is known; of sums all of it. */
export function renderEnds({ values, kind, render }: TrendRow): { readonly first: string; readonly last: string } {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return { first: "", last: "unknown" };
  if (kind === "sum") return { first: "", last: `${render(known.reduce((sum, value) => sum + value, 0))} in all` };
  return { first: known.length === 1 ? "" : render(first), last: render(last) };
}
