import type { Entry } from "../model/entries.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { State } from "../model/state.js";
import type { CatalogPlace } from "../schema-catalog.js";
import { describeEntry } from "./describe-entry.js";
import { partsOf } from "./parts-of.js";
import { forEachDependency } from "./refs-of.js";
import { removeEntry } from "./remove-entry.js";

/**
 * Drops objects with their parts. What others need goes only with CASCADE, which takes those along; else the statement
 * fails, as in Postgres.
 */
export function dropEntries(state: State, targets: readonly Entry[], isCascade: boolean, place: CatalogPlace): void {
  const doomed = new Set<Entry>();
  const doom = (entry: Entry): void => {
    if (doomed.has(entry)) return;
    doomed.add(entry);
    const columns =
      entry.is === "column" ? [entry] : entry.is === "table" || entry.is === "composite" ? entry.columns : [];
    for (const column of columns) {
      doomed.add(column);
      if (column.default !== null) doomed.add(column.default);
    }
    for (const part of partsOf(state, entry)) doom(part);
  };
  targets.forEach(doom);

  for (let found: Entry[] = [...doomed]; found.length > 0;) {
    found = [];
    forEachDependency(state, doomed, (dependent, needed) => {
      if (doomed.has(needed) && !doomed.has(dependent)) found.push(dependent);
    });
    found = found.filter((dependent) => !isWithin(dependent, doomed));
    if (found.length > 0 && !isCascade) {
      const [target] = targets;
      throw new StatementFailure(
        `cannot drop ${target === undefined ? "it" : describeEntry(target)} because other objects depend on it`,
      );
    }
    found.forEach(doom);
  }
  for (const entry of doomed) removeEntry(state, entry, doomed, place);
}

/** A default is no part of anything by itself; its column holds it. */
function isWithin(entry: Entry, doomed: ReadonlySet<Entry>): boolean {
  return "owner" in entry && doomed.has(entry.owner);
}
