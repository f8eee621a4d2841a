import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Theme } from "../page/use-theme.js";
import { drawChart } from "./draw-chart.js";

/** Values over time. */
export interface Series {
  readonly name: string;
  /** A colour of the style sheet, by its name. */
  readonly colour: string;
  /** One for each time; `null`: unknown. */
  readonly values: readonly (number | null)[];
}

export interface ChartProps {
  readonly title: string;
  readonly note?: string;
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  readonly series: readonly Series[];
  readonly kind?: "lines" | "bars";
  /** Where what is before and after is not alike. */
  readonly marks?: readonly number[];
  readonly height?: number;
  readonly render: (value: number) => string;
  readonly theme: Theme;
  /** Without title and numbers: its surroundings say both. */
  readonly bare?: true;
}

/** A chart, and the numbers behind it as a table. */
export function Chart(props: ChartProps): JSX.Element {
  const { title, note, times, series, theme, bare, kind = "lines", marks = [], render, height = 220 } = props;
  const box = useRef<HTMLDivElement>(null);
  const isDrawn = times.filter((_, index) => series.some(({ values }) => values[index] != null)).length >= 2;
  useEffect(() => {
    if (!isDrawn || box.current === null) return undefined;
    return drawChart(box.current, { times, series, kind, marks, render, height, bare: bare === true });
    // A theme's colours are read while it is drawn.
  }, [times, series, kind, marks, theme, isDrawn]);
  const label = `${title}, ${series.map(({ name, values }) => describe(name, values, render)).join("; ")}`;
  const drawn = isDrawn ? (
    <div class="plot" ref={box} role="img" aria-label={label} style={{ minHeight: `${String(height)}px` }} />
  ) : (
    <p class="muted empty">Not enough is recorded yet to draw a line.</p>
  );
  if (bare === true) return drawn;
  return (
    <figure class="card chart">
      <figcaption>
        <h2>{title}</h2>
        {note !== undefined && <p class="muted">{note}</p>}
      </figcaption>
      {drawn}
      {isDrawn && <Numbers times={times} series={series} render={render} title={title} />}
    </figure>
  );
}

function describe(name: string, values: readonly (number | null)[], render: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined
    ? `${name} unknown`
    : `${name} from ${render(first)} to ${render(last)}`;
}

function Numbers({
  times,
  series,
  render,
  title,
}: Pick<ChartProps, "times" | "series" | "render" | "title">): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="numbers"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Numbers</summary>
      {isOpen && (
        <div class="scroll" tabIndex={0} role="region" aria-label={`Numbers of ${title}`}>
          <table>
            <caption class="hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                {series.map(({ name }) => (
                  <th scope="col" class="right" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times.map((time, index) => (
                <tr key={time}>
                  <th scope="row">{new Date(time).toISOString().slice(0, 10)}</th>
                  {series.map(({ name, values }) => {
                    const value = values[index] ?? null;
                    return (
                      <td class="right" key={name}>
                        {value === null ? "–" : render(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
