import type { SchemaCatalog } from "@continuous/postgres";

import type { LiveDatabase } from "../live/live-database.js";
import type { GeneratedTypes } from "../types/generated-types.js";
import type { DriftRow } from "./drift-row.js";
import { findLiveDrift } from "./find-live-drift.js";
import { findTypesDrift } from "./find-types-drift.js";

/** What is said of a database, and by whom. */
export interface DatabaseWitnesses {
  /** One for each folder of migrations. */
  readonly catalogs: readonly SchemaCatalog[];
  readonly types: readonly GeneratedTypes[];
  /** `null` where none was looked at. */
  readonly live: LiveDatabase | null;
}

/** Two that share fewer of the smaller one's tables than this are taken to be of two databases. */
const leastShared = 0.5;

/**
 * Every difference between migrations, generated types and the live database, each saying which side is behind. Where a
 * repository holds several databases, a types file is compared with the migrations that it shares most tables with.
 */
export function findDrift({ catalogs, types, live }: DatabaseWitnesses): readonly DriftRow[] {
  const ofTypes = types.flatMap((file) => {
    const names = file.schemas.flatMap((schema) => schema.tables.map((table) => `${schema.name}.${table.name}`));
    const catalog = findClosest(catalogs, names);
    return catalog === undefined ? [] : findTypesDrift(catalog, file);
  });
  if (live === null) return ofTypes;
  const names = live.tables.map((table) => `${table.schema}.${table.name}`);
  // An empty database is one to which nothing was applied yet.
  const catalog = findClosest(catalogs, names) ?? (catalogs.length === 1 ? catalogs[0] : undefined);
  return catalog === undefined ? ofTypes : [...ofTypes, ...findLiveDrift(catalog, live)];
}

/** The catalog that shares the greatest part of its tables, or of these. */
function findClosest(catalogs: readonly SchemaCatalog[], names: readonly string[]): SchemaCatalog | undefined {
  const wanted = new Set(names);
  let best: { readonly catalog: SchemaCatalog; readonly share: number } | undefined;
  for (const catalog of catalogs) {
    const tables = catalog.tables.map((table) => `${table.schema}.${table.name}`);
    const smaller = Math.min(tables.length, wanted.size);
    const share = smaller === 0 ? 0 : tables.filter((name) => wanted.has(name)).length / smaller;
    if (share >= leastShared && share > (best?.share ?? 0)) best = { catalog, share };
  }
  return best?.catalog;
}
