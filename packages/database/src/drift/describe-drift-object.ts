import { toObjectName } from "../object-name.js";
import type { DriftRow } from "./drift-row.js";

/** What a row is about, for people: `table billing.invoices.paid`. */
export function describeDriftObject({ kind, schema, name, column }: DriftRow): string {
  return `${kind} ${toObjectName(schema, name)}${column === null ? "" : `.${column}`}`;
}
