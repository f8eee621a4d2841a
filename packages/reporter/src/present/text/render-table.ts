import Table from "cli-table3";
import stringWidth from "string-width";

/** A column: its head, and how far it may shrink where the terminal is narrow (`null`: not at all). */
export interface Column {
  readonly head: string;
  readonly shrinksTo: number | null;
  readonly align?: "left" | "right";
}

const gap = 2;
const rowsAtOnce = 50;
const noBorder = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/**
 * A table without borders, at most `width` columns wide where its columns can shrink that far; cells that do not fit go
 * on in the next line. The cells are plain text, already safe to print.
 *
 * @param styleHead - colours a head
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  styleHead: (text: string) => string,
): readonly string[] {
  const widths = fitWidths(columns, rows, width);
  const toCells = (row: readonly string[]): string[] => row.map((cell, index) => wrapCell(cell, widths[index] ?? 1));
  const head = toCells(columns.map((column) => column.head)).map((cell) => (cell === "" ? "" : styleHead(cell)));
  const cells = [head, ...rows.map(toCells)];
  const lines: string[] = [];
  // cli-table3 takes time by the square of the rows; without borders, a long table is many short ones.
  for (let first = 0; first < cells.length; first += rowsAtOnce) {
    const table = new Table({
      chars: noBorder,
      colWidths: widths.map((one) => one + gap),
      colAligns: columns.map((column) => column.align ?? "left"),
      // Its own colours would look at the environment.
      style: { head: [], border: [], "padding-left": 0, "padding-right": gap, compact: true },
    });
    table.push(...cells.slice(first, first + rowsAtOnce));
    lines.push(
      ...table
        .toString()
        .split("\n")
        .map((line) => line.trimEnd()),
    );
  }
  return lines;
}

/** Natural widths, the widest column that may shrink made smaller until all fit. */
function fitWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const widths = columns.map((column, index) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? "")), stringWidth(column.head)),
  );
  let excess = widths.reduce((sum, one) => sum + one + gap, 0) - gap - width;
  while (excess > 0) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const current = widths[index] ?? 0;
      if (column.shrinksTo !== null && current > column.shrinksTo && current > (widths[widest] ?? 0)) widest = index;
    }
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

/** Breaks a cell after spaces and slashes, and only a longer piece anywhere. */
function wrapCell(cell: string, width: number): string {
  const lines = [""];
  for (const piece of cell.match(/[^\s/]*(?:[\s/]|$)/gu) ?? []) {
    const last = lines.length - 1;
    if (stringWidth(`${lines[last] ?? ""}${piece.trimEnd()}`) <= width) lines[last] = `${lines[last] ?? ""}${piece}`;
    else lines.push(...cutPiece(piece, width));
  }
  return lines
    .filter((line, index) => line !== "" || (index === 0 && lines.length === 1))
    .map((line) => line.trimEnd())
    .join("\n");
}

function cutPiece(piece: string, width: number): readonly string[] {
  const lines = [""];
  for (const character of piece) {
    const last = lines.length - 1;
    if (stringWidth(`${lines[last] ?? ""}${character}`.trimEnd()) <= width)
      lines[last] = `${lines[last] ?? ""}${character}`;
    else lines.push(character);
  }
  return lines;
}
