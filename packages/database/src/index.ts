// Pure: what reads files or parses is in load.ts (`@continuous/database/load`).
export type { EdgeFunction } from "./edge/find-edge-functions.js";
export { findColumnDrift } from "./drift/find-column-drift.js";
export type * from "./known-database.js";
export { isManagedSchema, toObjectName } from "./object-name.js";
export { toKnownDatabase, type DatabaseSources } from "./to-known-database.js";
export type * from "./types/generated-types.js";
