import { describeDriftObject } from "@continuous/database";

import type { InventoryDocument, InventoryDocumentItem } from "../../documents/inventory-document.js";
import type { Column } from "../text/render-table.js";
import { readMetadata, type ItemDetails } from "./read-metadata.js";

/** One table: all items of a type, or all doubts. Cells are as in the source, not yet safe to print. */
export interface InventoryTable {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

interface Definition {
  readonly type: InventoryDocumentItem["item_type"];
  readonly title: string;
  readonly columns: readonly (Column & { readonly cell: (details: ItemDetails) => string })[];
}

const count = (head: string, key: string): Definition["columns"][number] => ({
  head,
  shrinksTo: null,
  align: "right",
  cell: (details) => details.count(key),
});
const kind: Definition["columns"][number] = { head: "kind", shrinksTo: null, cell: (details) => details.text("kind") };
const yesNo = (head: string, key: string): Definition["columns"][number] => ({
  head,
  shrinksTo: null,
  cell: (details) => details.yesNo(key),
});

const definitions: readonly Definition[] = [
  { type: "service", title: "Services", columns: [kind, count("used by", "importers"), count("tests", "tests")] },
  {
    type: "pipeline",
    title: "Pipelines",
    columns: [
      { head: "commands", shrinksTo: 12, cell: (details) => details.list("commands") },
      yesNo("help", "has_help"),
      yesNo("test", "has_test"),
      yesNo("health", "has_health_check"),
      count("used by", "references"),
    ],
  },
  {
    type: "table",
    title: "Tables",
    columns: [
      kind,
      count("columns", "columns"),
      yesNo("row security", "row_level_security"),
      count("used by", "references"),
    ],
  },
  {
    type: "function",
    title: "Functions",
    columns: [
      kind,
      { head: "returns", shrinksTo: 10, cell: (details) => details.text("returns") },
      count("used by", "references"),
    ],
  },
];

/** The inventory as tables, one for each type that has items. */
export function toInventoryTables(document: InventoryDocument): readonly InventoryTable[] {
  return [...toItemTables(document), ...toDoubtTable(document), ...toLeftOutTable(document), ...toDriftTable(document)];
}

function toDoubtTable({ doubtful = [] }: InventoryDocument): readonly InventoryTable[] {
  if (doubtful.length === 0) return [];
  return [
    {
      title: `Doubtful (${String(doubtful.length)})`,
      columns: [
        { head: "name", shrinksTo: 16 },
        { head: "place", shrinksTo: 20 },
        { head: "why", shrinksTo: 20 },
      ],
      rows: doubtful.map(({ item_name, item_path, reason }) => [item_name, item_path, reason]),
    },
  ];
}

function toLeftOutTable({ left_out = [] }: InventoryDocument): readonly InventoryTable[] {
  if (left_out.length === 0) return [];
  return [
    {
      title: `Left out (${String(left_out.length)})`,
      columns: [
        { head: "reason", shrinksTo: null },
        { head: "place", shrinksTo: 20 },
        { head: "told by", shrinksTo: 12 },
      ],
      rows: left_out.map(({ path, reason, because }) => [reason, path, because]),
    },
  ];
}

/** People read the first rows; programs, and `check health`, take all. */
const mostDrift = 20;

function toDriftTable({ drift = [] }: InventoryDocument): readonly InventoryTable[] {
  if (drift.length === 0) return [];
  const shown = drift.slice(0, mostDrift);
  const part = drift.length > mostDrift ? `, the first ${String(mostDrift)}` : "";
  return [
    {
      title: `Drift (${String(drift.length)}${part})`,
      columns: [
        { head: "what", shrinksTo: 16 },
        { head: "place", shrinksTo: 20 },
        { head: "behind", shrinksTo: null },
        { head: "how", shrinksTo: 20 },
      ],
      rows: shown.map((row) => [
        describeDriftObject(row),
        row.path === null ? "" : `${row.path}:${String(row.line)}`,
        row.behind,
        row.difference,
      ]),
    },
  ];
}

function toItemTables(document: InventoryDocument): readonly InventoryTable[] {
  return definitions.flatMap(({ type, title, columns }) => {
    const items = document.items.filter((item) => item.item_type === type);
    if (items.length === 0) return [];
    return [
      {
        title: `${title} (${String(items.length)})`,
        columns: [{ head: "name", shrinksTo: 16 }, { head: "place", shrinksTo: 20 }, ...columns],
        rows: items.map((item) => {
          const details = readMetadata(item);
          const name = item.is_active ? item.item_name : `${item.item_name} (gone)`;
          return [name, details.place, ...columns.map((column) => column.cell(details))];
        }),
      },
    ];
  });
}
