import type { PackedColumn, PackedRows } from "@continuous/reporter";

/** Rows from columns, as `packRows` of the reporter made them. */
export function unpackRows<Row extends object>(packed: PackedRows<Row>): readonly Row[] {
  const columns = Object.entries<PackedColumn<unknown>>(packed).map(([key, column]) => [key, unpack(column)] as const);
  const length = columns[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [key, values] of columns) row[key] = values[index];
    // The columns are those of the row's own type.
    return row as Row;
  });
}

function unpack(column: PackedColumn<unknown>): readonly unknown[] {
  return "values" in column ? column.values : column.places.map((place) => column.list[place]);
}
