import type { CatalogColumn, CatalogTable } from "@continuous/postgres";

import { quoteName } from "../../sql/quote-name.js";
import { isSameType } from "./is-same-type.js";

/** What a new migration would say to add a column. Rows that are there already get a value where there is a natural one. */
export function toAddColumn(
  { schema, name: table, primaryKey }: CatalogTable,
  name: string,
  type: string | null,
): string {
  const add = `alter table ${quoteName(schema, table)} add column ${quoteName(name)}`;
  if (type === null) return "";
  if (isSameType("uuid", type) && name === "id") {
    const key = primaryKey.length === 0 ? "primary key" : "not null unique";
    return `${add} ${type} ${key} default gen_random_uuid();`;
  }
  if (/^(?:timestamp|date)/iu.test(type)) return `${add} ${type} not null default now();`;
  return `${add} ${type};`;
}

/** What a new migration would say to change a column's type. */
export function toChangeType(
  { schema, name: table }: CatalogTable,
  { name, type }: CatalogColumn,
  wanted: string,
): string {
  const column = quoteName(name);
  const isToZoned = type?.startsWith("timestamp") === true && isSameType("timestamp with time zone", wanted);
  const using = isToZoned ? `${column} at time zone 'utc'` : `${column}::${wanted}`;
  return `alter table ${quoteName(schema, table)} alter column ${column} type ${wanted} using ${using};`;
}
