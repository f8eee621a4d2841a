import type { EditorSnapshot } from "@continuous/snapshot";
import type { DatabaseProvider } from "eslint-plugin-continuous/rules";

/** Answers rules from what the snapshot knows of the database; migrations themselves are linted where they can be read. */
export function toSnapshotProvider(snapshot: EditorSnapshot | null): DatabaseProvider {
  return {
    key: snapshot?.inventory?.as_of ?? "",
    migrationFolders: () => [],
    known: () => snapshot?.inventory?.database ?? null,
    schemaAt: () => null,
  };
}
