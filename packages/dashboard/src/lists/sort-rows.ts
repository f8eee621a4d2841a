import type { Column, Sorting } from "../parts/table.js";

/** Rows by a column; those that are alike in it stay in their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, down }: Sorting,
): readonly Row[] {
  const sort = columns.find(({ head }) => head === column)?.sort;
  if (sort === undefined) return rows;
  const sign = down ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sort(row) }))
    .sort((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : 0))
    .map(({ row }) => row);
}
