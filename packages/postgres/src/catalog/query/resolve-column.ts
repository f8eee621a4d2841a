import { isMentioned } from "../model/mention-words.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { TypeRef } from "../model/entries.js";
import type { Analysis, FromItem, QueryColumn, Scope } from "./scope.js";

const systemColumns: ReadonlySet<string> = new Set(["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"]);

/** The column that a reference of one, two or three names means; null where that is not known. */
export function resolveColumn(analysis: Analysis, scope: Scope, names: readonly string[]): QueryColumn | null {
  const name = names.at(-1) ?? "";
  const qualifier = names.at(-2);
  let isOpen = false;
  for (let current: Scope | null = scope; current !== null; current = current.parent) {
    if (qualifier === undefined) {
      const found = current.visible.columns.filter((column) => column.name === name);
      if (found.length > 1) throw new StatementFailure(`column reference "${name}" is ambiguous`);
      if (found[0] !== undefined) return found[0];
      const item = current.items.find((candidate) => candidate.name === name);
      if (item !== undefined) return toWholeRow(analysis, item);
      if (current.outputs.has(name)) return null;
      isOpen ||= current.visible.isOpen;
    } else {
      const item = current.items.find((candidate) => candidate.name === qualifier);
      if (item !== undefined) {
        const found = item.columns.find((column) => column.name === name);
        if (found !== undefined) return found;
        if (item.isOpen || systemColumns.has(name) || isMentioned(analysis.state, name)) return null;
        throw new StatementFailure(`column ${qualifier}.${name} does not exist`);
      }
      // `(row).field` without its parentheses, or a name that something unknown gives.
      isOpen ||= current.visible.isOpen;
    }
  }
  if (isOpen || systemColumns.has(name) || isMentioned(analysis.state, name)) return null;
  throw new StatementFailure(
    qualifier === undefined ? `column "${name}" does not exist` : `missing FROM-clause entry for table "${qualifier}"`,
  );
}

function toWholeRow({ refs }: Analysis, item: FromItem): QueryColumn {
  const { name, entry, columns } = item;
  if (item.isScalar && columns[0] !== undefined) return columns[0];
  for (const { source } of columns) if (source !== null) refs.add(source);
  const type: TypeRef | null = entry?.is === "table" ? { base: entry, modifier: "", isArray: false } : null;
  return { name, type, source: null };
}
