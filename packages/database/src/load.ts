export { loadEdgeFunctions, type LoadedEdgeFunctions } from "./edge/load-edge-functions.js";
export { loadCreatedNames } from "./migrations/load-created-names.js";
export { loadMigrations, type LoadedMigrations, type MigrationFolder } from "./migrations/load-migrations.js";
export { loadGeneratedTypes, type LoadedTypes } from "./types/load-generated-types.js";
export { loadTypesInUse } from "./types/load-types-in-use.js";
