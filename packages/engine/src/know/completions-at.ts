import type { EditorSnapshot, SnapshotItem } from "@continuous/snapshot";

import { describeFunction } from "./describe/describe-function.js";
import { describeTable } from "./describe/describe-table.js";
import { readDetails } from "./describe/read-details.js";
import { toMarkdown } from "./describe/to-markdown.js";
import type { Knowledge, KnowRequest, TextRange } from "./edited-text.js";
import { findColumnSlot } from "./find/find-column-slot.js";
import { findNameSlot } from "./find/find-name-slot.js";
import { findNewName } from "./find/find-new-name.js";
import { findObject, type WrittenName } from "./find/find-object.js";
import { findSqlName } from "./find/find-sql-name.js";

/** A name that may stand at one place of a text. */
export interface KnownCompletion {
  readonly label: string;
  readonly kind: "table" | "function" | "edge_function" | "column";
  /** One plain line. */
  readonly detail: string;
  /** Markdown, as a hover would show it; empty for a column. */
  readonly markdown: string;
}

export interface KnownCompletions {
  /** What a chosen name replaces. */
  readonly range: TextRange;
  /** Sorted by label. */
  readonly items: readonly KnownCompletion[];
}

/** The names that may stand in the string at an offset; `undefined` where that is no string that names something of the database. */
export function completionsAt(request: KnowRequest): KnownCompletions | undefined {
  if (request.path.endsWith(".sql")) return completeSql(request);
  const slot = findNameSlot(request.text, request.offset);
  if (slot === undefined) return undefined;
  const name = findNewName(request, slot);
  if (name !== undefined) return completeName(name, slot.range, request);
  const column = findColumnSlot(request, slot);
  if (column === undefined) return undefined;
  const table = findObject(request.snapshot, column.table);
  return table === undefined || table.item === null ? undefined : completeColumn(column.range, table.item);
}

function completeSql(request: KnowRequest): KnownCompletions | undefined {
  const name = findSqlName(request.text, request.offset);
  const kind = name?.kinds[0];
  if (name === undefined || kind === undefined) return undefined;
  const bare = name.schema === null ? 0 : request.text.slice(...name.range).indexOf(".") + 1;
  return completeName({ kind, schema: name.schema }, [name.range[0] + bare, name.range[1]], request);
}

function completeName(
  { kind, schema }: Omit<WrittenName, "name">,
  range: TextRange,
  knowledge: Knowledge,
): KnownCompletions {
  const items = (knowledge.snapshot.inventory?.items ?? []).filter((item) => isAskedFor(item, kind, schema));
  const described = new Set(items.map(toBareName));
  // Of these nothing but the name is known.
  const others = listNames(knowledge.snapshot, kind, schema).filter((name) => !described.has(name));
  const completions = [
    ...items.map((item) => toCompletion(item, kind, knowledge)),
    ...others.map((label) => ({ label, kind, detail: kind.replace("_", " "), markdown: "" })),
  ];
  return { range, items: completions.sort((a, b) => (a.label < b.label ? -1 : 1)) };
}

function isAskedFor(item: SnapshotItem, kind: WrittenName["kind"], schema: string | null): boolean {
  const { metadata, item_type } = item;
  if (kind === "edge_function") return item_type === "function" && metadata["kind"] === "edge";
  if (item_type !== kind || metadata["kind"] === "edge" || metadata["is_trigger"] === true) return false;
  return metadata["schema"] === (schema ?? "public");
}

function listNames({ inventory }: EditorSnapshot, kind: WrittenName["kind"], schema: string | null): readonly string[] {
  const database = inventory?.database ?? null;
  if (database === null) return [];
  if (kind === "edge_function") return database.edgeFunctions ?? [];
  // A trigger's function is none that can be called; the inventory says which are.
  if (kind === "function") return [];
  return database.schemas.find(({ name }) => name === (schema ?? "public"))?.relations ?? [];
}

function toCompletion(item: SnapshotItem, kind: WrittenName["kind"], knowledge: Knowledge): KnownCompletion {
  const read = readDetails(item.metadata);
  const label = toBareName(item);
  if (kind === "table") {
    const columns = read.parts("columns").map((column) => column.text("name") ?? "");
    const detail = `${(read.text("kind") ?? "table").replace("_", " ")} (${columns.slice(0, 6).join(", ")}${columns.length > 6 ? ", …" : ""})`;
    return { label, kind, detail, markdown: toMarkdown(describeTable(item, [], knowledge), knowledge) };
  }
  const detail =
    kind === "edge_function"
      ? "edge function"
      : `(${read.texts("arguments").join(", ")}) → ${read.text("returns") ?? "?"}`;
  return { label, kind, detail, markdown: toMarkdown(describeFunction(item, [], knowledge), knowledge) };
}

function completeColumn(range: TextRange, table: SnapshotItem): KnownCompletions {
  const items = readDetails(table.metadata)
    .parts("columns")
    .map((column): KnownCompletion => {
      const optional = column.flag("nullable") === true ? ", may be null" : "";
      return {
        label: column.text("name") ?? "",
        kind: "column",
        detail: `${column.text("type") ?? "column"}${optional}`,
        markdown: "",
      };
    });
  return { range, items };
}

function toBareName({ item_name, metadata }: SnapshotItem): string {
  const schema = metadata["schema"];
  return typeof schema === "string" && item_name.startsWith(`${schema}.`)
    ? item_name.slice(schema.length + 1)
    : item_name;
}
