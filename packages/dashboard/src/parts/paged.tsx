import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { toNumberText } from "../text/format.js";

const rowsOfPage = 50;

interface PagedProps<Row> {
  readonly rows: readonly Row[];
  readonly what: string;
  readonly children: (rows: readonly Row[]) => ComponentChildren;
}

/** Shows so many rows at a time: a page of fifty thousand is as quick as one of fifty. */
export function Paged<Row>({ rows, what, children }: PagedProps<Row>): JSX.Element {
  const [page, setPage] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  // Another list begins at its beginning.
  useEffect(() => {
    setPage(0);
  }, [rows]);
  const pages = Math.max(1, Math.ceil(rows.length / rowsOfPage));
  const shown = Math.min(page, pages - 1);
  const first = shown * rowsOfPage;
  const go = (to: number): void => {
    setPage(to);
    top.current?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div ref={top}>
      {children(rows.slice(first, first + rowsOfPage))}
      {pages > 1 && (
        <nav class="pager" aria-label={`Pages of ${what}`}>
          <button
            type="button"
            disabled={shown === 0}
            onClick={() => {
              go(0);
            }}
          >
            First
          </button>
          <button
            type="button"
            disabled={shown === 0}
            onClick={() => {
              go(shown - 1);
            }}
          >
            Previous
          </button>
          <span aria-live="polite">
            {toNumberText(first + 1)}–{toNumberText(Math.min(first + rowsOfPage, rows.length))} of{" "}
            {toNumberText(rows.length)}
          </span>
          <button
            type="button"
            disabled={shown === pages - 1}
            onClick={() => {
              go(shown + 1);
            }}
          >
            Next
          </button>
          <button
            type="button"
            disabled={shown === pages - 1}
            onClick={() => {
              go(pages - 1);
            }}
          >
            Last
          </button>
        </nav>
      )}
    </div>
  );
}
