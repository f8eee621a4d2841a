import type { SnapshotItem } from "@continuous/snapshot";

import type { Knowledge } from "../edited-text.js";
import { describeIssues } from "./describe-issues.js";
import { describePlace } from "./describe-place.js";
import { describeRenames } from "./describe-renames.js";
import { plain } from "./plain.js";
import { quote } from "./quote.js";
import { quoteSome } from "./quote-some.js";
import { readDetails, type DetailsReader } from "./read-details.js";

const kinds: Readonly<Record<string, string>> = {
  table: "Table",
  view: "View",
  materialized_view: "Materialized view",
  foreign_table: "Foreign table",
};

/** A table of more columns is no longer read in a hover. */
const mostColumns = 40;

/** What the inventory knows of a table or view. */
export function describeTable(
  item: SnapshotItem,
  renamedBy: readonly string[],
  knowledge: Knowledge,
): readonly string[] {
  const read = readDetails(item.metadata);
  const primaryKey = read.texts("primary_key");
  const foreignKeys = read.parts("foreign_keys");
  return [
    `**${kinds[read.text("kind") ?? ""] ?? "Table"} ${quote(item.item_name)}**${describeRenames(read.texts("previous_names"), renamedBy)}`,
    "",
    ...describeColumns(read.parts("columns"), primaryKey),
    ...(primaryKey.length > 1 ? [`- Primary key: ${quoteSome(primaryKey, 8)}`] : []),
    ...foreignKeys.slice(0, 12).map((key) => {
      return `- Foreign key: ${quoteSome(key.texts("columns"))} → ${quote(key.text("references") ?? "")}`;
    }),
    ...describeRowSecurity(read),
    `- Read by ${describeUsers(read.texts("readers"))}; written by ${describeUsers(read.texts("writers"))}`,
    `- ${describeIssues(item, knowledge)}`,
    ...read
      .texts("drift")
      .slice(0, 5)
      .map((one) => `- Differs: ${plain(one)}`),
    `- Defined in ${describePlace(item)}`,
  ];
}

function describeColumns(columns: readonly DetailsReader[], primaryKey: readonly string[]): readonly string[] {
  if (columns.length === 0) return [];
  const rows = columns.slice(0, mostColumns).map((column) => {
    const name = column.text("name") ?? "";
    const type = column.text("type");
    const value = column.text("default");
    const cells = [
      `${quote(name)}${primaryKey.length === 1 && primaryKey[0] === name ? " (key)" : ""}`,
      type === null ? "" : quote(type),
      column.flag("nullable") === true ? "yes" : "no",
      value === null ? "" : quote(value),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const more = columns.length - mostColumns;
  return [
    "| Column | Type | Null | Default |",
    "| --- | --- | --- | --- |",
    ...rows,
    ...(more > 0 ? [`| and ${String(more)} more | | | |`] : []),
    "",
  ];
}

function describeRowSecurity(read: DetailsReader): readonly string[] {
  const isOn = read.flag("row_level_security");
  if (isOn === null) return [];
  const policies = read.texts("policies");
  const named = policies.length === 0 ? "no policy" : `policies ${quoteSome(policies, 8)}`;
  if (isOn) return [`- Row level security: on, ${named}`];
  return [`- Row level security: **off**${policies.length === 0 ? "" : `, so its ${named} do nothing`}`];
}

function describeUsers(paths: readonly string[]): string {
  return paths.length === 0 ? "no file" : quoteSome(paths, 4);
}
