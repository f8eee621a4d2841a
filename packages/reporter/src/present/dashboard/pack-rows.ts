import type { PackedColumn, PackedRows } from "./packed-dashboard.js";

/** Puts rows into columns. A column in which most values come again and again is a list of them, and their places. */
export function packRows<Row extends object>(
  rows: readonly Row[],
  keys: readonly (keyof Row & string)[],
): PackedRows<Row> {
  const columns = keys.map((key) => [key, packColumn(rows.map((row) => row[key]))] as const);
  // Every key of the rows is among the keys: the compiler cannot know, the test of both ways does.
  return Object.fromEntries(columns) as PackedRows<Row>;
}

function packColumn<Value>(values: readonly Value[]): PackedColumn<Value> {
  const places = new Map<Value, number>();
  for (const value of values) {
    if (!places.has(value)) places.set(value, places.size);
  }
  if (typeof values[0] === "number" || places.size > values.length / 2) return { values };
  return { list: [...places.keys()], places: values.map((value) => places.get(value) ?? 0) };
}
