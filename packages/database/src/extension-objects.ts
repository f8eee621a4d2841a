import type { SchemaCatalog } from "@continuous/postgres";

import type { GeneratedFunction } from "./types/generated-types.js";

/** Tables and views that extensions bring along; those of PostGIS and pg_stat_statements are the ones that types files show. */
const relations = new Set([
  "geography_columns",
  "geometry_columns",
  "pg_stat_statements",
  "pg_stat_statements_info",
  "raster_columns",
  "raster_overviews",
  "spatial_ref_sys",
]);

/** Whether a table or view that no migration makes is an extension's. */
export function isRelationOfExtension(name: string): boolean {
  return relations.has(name);
}

/**
 * Whether a function that a types file has and no migration makes may be an extension's: its arguments have no names, or a
 * migration puts an extension into its schema. PostGIS alone brings some hundreds.
 */
export function mayBeOfExtension(
  { arguments: names }: GeneratedFunction,
  schema: string,
  ...catalogs: readonly SchemaCatalog[]
): boolean {
  return (
    names.includes("") ||
    catalogs.some(({ extensions }) => extensions.some((extension) => (extension.schema ?? "public") === schema))
  );
}
