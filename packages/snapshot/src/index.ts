export type { EditorSnapshot, SnapshotItem } from "./editor-snapshot.js";
export { parseSnapshot, type ParsedSnapshot } from "./parse-snapshot.js";
export { snapshotSchema } from "./snapshot.schema.js";
