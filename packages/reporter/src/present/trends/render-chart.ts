import { plot } from "simple-ascii-chart";

const height = 8;
/** What stands beside the plot itself and the numbers of its axis. */
const frame = 6;

/**
 * A line over periods, from zero on, at most `width` columns wide. It begins with the first value that is known; what is unknown
 * after it is a gap. Empty where fewer than two values are known.
 */
export function renderChart(
  values: readonly (number | null)[],
  { width }: { readonly width: number },
): readonly string[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return [];
  const most = Math.max(1, ...known);
  return (
    plot(toParts(values), {
      width: Math.max(10, width - frame - String(most).length),
      height,
      yRange: [0, most],
      customYAxisTicks: [0, Math.round(most / 2), most],
      hideXAxis: true,
      formatter: (value) => String(Math.round(value)),
    })
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "")
      // An axis without names goes on below zero.
      .slice(0, -1)
  );
}

/** Stretches of known values that lie side by side: a line between what is known would tell what nobody knows. */
function toParts(values: readonly (number | null)[]): [number, number][][] {
  const parts: [number, number][][] = [];
  let isOpen = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    if (!isOpen) parts.push([]);
    isOpen = true;
    parts.at(-1)?.push([index, value]);
  }
  return parts;
}
