import type { ColumnEntry, Entry } from "../model/entries.js";
import { removeFunction } from "../model/add-entry.js";
import type { State } from "../model/state.js";
import type { CatalogPlace } from "../schema-catalog.js";
import { kindOf, qualifiedName } from "./describe-entry.js";

/** Takes one object away, and notes it unless the whole it is part of goes too. */
export function removeEntry(state: State, entry: Entry, doomed: ReadonlySet<Entry>, place: CatalogPlace): void {
  const { journal } = state;
  if (entry.is === "default") {
    removeDefault(state, entry);
    return;
  }
  const isPart = "owner" in entry && doomed.has(entry.owner);
  if (isPart) return;
  const isNoted = !("isKnown" in entry && entry.isKnown) && !isOwned(entry, doomed);
  if (isNoted) journal.append(state.drops, { kind: kindOf(entry), name: qualifiedName(entry), place });

  switch (entry.is) {
    case "schema":
      journal.remove(state.schemas, entry.name);
      return;
    case "table":
    case "index":
    case "sequence":
      journal.remove(entry.schema.relations, entry.name);
      if (entry.is === "table") journal.include(state.goneTypes, `${entry.schema.name}.${entry.name}`);
      return;
    case "enum":
    case "domain":
    case "composite":
    case "other-type":
      journal.remove(entry.schema.types, entry.name);
      journal.include(state.goneTypes, `${entry.schema.name}.${entry.name}`);
      return;
    case "function":
      removeFunction(state, entry);
      return;
    case "column":
      removeColumn(state, entry);
      return;
    case "constraint":
      journal.set(entry.owner, "constraints", without(entry.owner.constraints, entry));
      return;
    case "trigger":
      journal.set(entry.owner, "triggers", without(entry.owner.triggers, entry));
      return;
    case "policy":
      journal.set(entry.owner, "policies", without(entry.owner.policies, entry));
  }
}

/** Indexes and the sequences of columns are told with their table. */
function isOwned(entry: Entry, doomed: ReadonlySet<Entry>): boolean {
  if (entry.is === "index") return doomed.has(entry.table);
  return entry.is === "sequence" && entry.ownedBy !== null && doomed.has(entry.ownedBy);
}

function without<T>(list: readonly T[], value: T): T[] {
  return list.filter((candidate) => candidate !== value);
}

function removeColumn({ journal }: State, column: ColumnEntry): void {
  // A table and a composite type both have columns, and the journal wants to know which.
  if (column.owner.is === "table") journal.set(column.owner, "columns", without(column.owner.columns, column));
  else journal.set(column.owner, "columns", without(column.owner.columns, column));
}

function removeDefault({ journal, schemas, dependents }: State, expression: Extract<Entry, { is: "default" }>): void {
  for (const table of dependents.find(schemas, [expression])) {
    if (table.is !== "table") continue;
    for (const column of table.columns) if (column.default === expression) journal.set(column, "default", null);
  }
}
