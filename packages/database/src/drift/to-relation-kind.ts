import type { CatalogTable } from "@continuous/postgres";

/** Rows of drift tell tables from views, and no more. */
export function toRelationKind(kind: CatalogTable["kind"]): "table" | "view" {
  return kind === "view" || kind === "materialized_view" ? "view" : "table";
}
