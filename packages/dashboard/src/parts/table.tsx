import type { ComponentChildren, JSX } from "preact";

/** A column of a table. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly align?: "right";
  /** By what it is sorted; without it, it is not. */
  readonly sort?: (row: Row) => string | number;
  /** The cell that names its row. */
  readonly isHead?: true;
  readonly class?: string;
}

export interface Sorting {
  readonly column: string;
  readonly down: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
}

/**
 * A table that becomes a list of cards where there is no room: roles are said, since a browser forgets them of what is laid out
 * otherwise.
 */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const { caption, columns, rows, keyOf, sorting, onSort } = props;
  return (
    <table role="table" class="table">
      <caption class="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.head} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={keyOf(row)}>
            {columns.map((column) => {
              const name = `${column.class ?? ""} ${column.align ?? ""}`.trim();
              return column.isHead === true ? (
                <th role="rowheader" scope="row" class={name} key={column.head} data-label={column.head}>
                  {column.cell(row)}
                </th>
              ) : (
                <td role="cell" class={name} key={column.head} data-label={column.head}>
                  {column.cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>): JSX.Element {
  const isSorted = sorting?.column === column.head;
  const name = `${column.class ?? ""} ${column.align ?? ""}`.trim();
  if (column.sort === undefined || onSort === undefined) {
    return (
      <th role="columnheader" scope="col" class={name}>
        {column.head}
      </th>
    );
  }
  const order = isSorted ? (sorting.down ? "descending" : "ascending") : "none";
  return (
    <th role="columnheader" scope="col" class={name} aria-sort={order}>
      <button
        type="button"
        class="sort"
        onClick={() => {
          onSort({ column: column.head, down: isSorted ? !sorting.down : column.align === "right" });
        }}
      >
        {column.head}
        <span aria-hidden="true">{isSorted ? (sorting.down ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}
