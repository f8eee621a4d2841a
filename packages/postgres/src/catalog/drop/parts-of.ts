import type { ColumnEntry, Entry, TableEntry } from "../model/entries.js";
import { listIndexes } from "../model/list-indexes.js";
import type { State } from "../model/state.js";

/** What goes with an object without being asked: it is a part of it. */
export function partsOf(state: State, entry: Entry): Entry[] {
  switch (entry.is) {
    case "table":
      return [
        ...entry.columns.flatMap((column) => ownedSequences(state, column)),
        ...entry.constraints,
        ...entry.triggers,
        ...entry.policies,
        ...listIndexes(state, entry),
        ...partitionsOf(state, entry),
      ];
    case "column":
      return [
        ...ownedSequences(state, entry),
        ...(entry.owner.is === "table"
          ? [
              ...entry.owner.constraints.filter(({ columns, refs }) => columns.includes(entry) || refs.has(entry)),
              ...listIndexes(state, entry.owner).filter(
                ({ columns, refs }) => columns.includes(entry) || refs.has(entry),
              ),
            ]
          : []),
      ];
    case "constraint":
      return entry.index === null ? [] : [entry.index];
    default:
      return [];
  }
}

function ownedSequences(state: State, column: ColumnEntry): Entry[] {
  if (column.owner.is !== "table") return [];
  return state.dependents
    .find(state.schemas, [column])
    .filter((entry) => entry.is === "sequence" && entry.ownedBy === column);
}

/** Partitions go with their table; children that inherit do not. */
function partitionsOf(state: State, table: TableEntry): Entry[] {
  if (!table.isPartitioned) return [];
  return state.dependents
    .find(state.schemas, [table])
    .filter((entry) => entry.is === "table" && entry.isPartition && entry.parents.includes(table));
}
