// Pure: what reads files or parses is in load.ts (`@continuous/database/load`).
export { describeDriftObject } from "./drift/describe-drift-object.js";
export type * from "./drift/drift-row.js";
export { findDrift, type DatabaseWitnesses } from "./drift/find-drift.js";
export type { EdgeFunction } from "./edge/find-edge-functions.js";
export { isRelationOfExtension, mayBeOfExtension } from "./extension-objects.js";
export type * from "./known-database.js";
export type * from "./live/live-database.js";
export { databaseExtensions } from "./database-extensions.js";
export { isManagedSchema, managedSchemas, toObjectName } from "./object-name.js";
export { toKnownSchemas } from "./live/to-known-schemas.js";
export { toKnownDatabase, type DatabaseSources } from "./to-known-database.js";
export type * from "./types/generated-types.js";
