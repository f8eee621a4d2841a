import uPlot from "uplot";

import type { Series } from "./chart.js";

const day = 86_400;
/** Nobody counts half an issue. */
const steps = [1, 10, 100, 1_000, 10_000, 100_000].flatMap((power) => [power, 2 * power, 5 * power]);
const font = "12px system-ui, sans-serif";
const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const years = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

export interface Drawing {
  readonly times: readonly number[];
  readonly series: readonly Series[];
  readonly kind: "lines" | "bars";
  readonly marks: readonly number[];
  readonly render: (value: number) => string;
  readonly height: number;
  readonly bare: boolean;
}

/** Draws a chart into an element, as wide as that is, in the colours that hold now. Returns what takes it away. */
export function drawChart(box: HTMLElement, drawing: Drawing): () => void {
  const { times, series, height } = drawing;
  const data: uPlot.AlignedData = [times.map((time) => time / 1000), ...series.map(({ values }) => [...values])];
  const plot = new uPlot({ ...toOptions(drawing, colourOf), width: box.clientWidth, height }, data, box);
  const observer = new ResizeObserver(() => {
    if (box.clientWidth > 0 && box.clientWidth !== plot.width) plot.setSize({ width: box.clientWidth, height });
  });
  observer.observe(box);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
}

function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function toOptions(
  { series, kind, marks, render, bare }: Drawing,
  colour: (name: string) => string,
): Omit<uPlot.Options, "width" | "height"> {
  const grid = { stroke: colour("line"), width: 1 };
  const axis = { stroke: colour("muted"), font, ticks: { show: false }, border: { show: false } };
  const { bars } = uPlot.paths;
  return {
    padding: [8, 14, 0, bare ? 20 : 0],
    cursor: { drag: { x: false, y: false }, points: { size: 7 } },
    legend: {
      show: !bare,
      live: true,
      markers: { width: 0, fill: (_, index) => colour(series[index - 1]?.colour ?? "muted") },
    },
    scales: { x: { time: true }, y: { range: (_, __, most) => [0, Math.max(1, most) * 1.08] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 32,
        space: 70,
        incrs: [1, 2, 7, 14, 30, 61, 91, 182, 365].map((days) => days * day),
        values: (_, places, __, ___, step) =>
          places.map((place) => (step >= 61 * day ? years : dates).format(new Date(place * 1000))),
      },
      {
        ...axis,
        grid,
        size: 48,
        space: 24,
        incrs: steps,
        values: (_, places) => places.map((place) => render(place)),
        show: !bare,
      },
    ],
    series: [
      {},
      ...series.map(({ name, colour: of }, index) => ({
        label: name,
        stroke: colour(of),
        width: kind === "bars" ? 0 : 2,
        value: (_: uPlot, value: number | null) => (value == null ? "" : render(value)),
        ...(kind === "bars"
          ? { fill: colour(of), points: { show: false } }
          : { points: { size: 4, fill: colour(of) } }),
        ...(kind === "bars" && bars !== undefined
          ? {
              paths: bars({
                size: [0.38, 24],
                align: series.length === 1 ? 0 : index % 2 === 0 ? -1 : 1,
                radius: 0.15,
              }),
            }
          : {}),
        ...(bare ? { fill: `${colour(of)}22` } : {}),
      })),
    ],
    hooks: {
      draw: [
        (plot) => {
          drawMarks(plot, marks, colour("muted"));
        },
      ],
    },
  };
}

function drawMarks(plot: uPlot, marks: readonly number[], colour: string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.setLineDash([4, 4]);
  for (const mark of marks) {
    const x = plot.valToPos(mark / 1000, "x", true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}
