import type { KnownRename, QualifiedName } from "@continuous/database";

/** What an object is called now. */
export interface NewName {
  readonly name: QualifiedName;
  /** The migration that gave it this name. */
  readonly path: string;
}

/**
 * Follows a name from rename to rename, moves to other schemas and renames of its schema among them; `undefined` where it never
 * had another. Where a name was given up more than once, the last time counts.
 */
export function followRenames(
  renames: readonly KnownRename[],
  kind: KnownRename["kind"],
  from: QualifiedName,
): NewName | undefined {
  const first = renames.findLastIndex((rename) => leads(rename, kind, from) !== undefined);
  if (first < 0) return undefined;
  let at: NewName = { name: from, path: "" };
  for (const rename of renames.slice(first)) {
    const name = leads(rename, kind, at.name);
    if (name !== undefined) at = { name, path: rename.path };
  }
  return at;
}

/** The name that a rename leads to from this one. */
function leads(
  rename: KnownRename,
  kind: KnownRename["kind"],
  { schema, name }: QualifiedName,
): QualifiedName | undefined {
  if (rename.kind === kind && rename.from.schema === schema && rename.from.name === name) return rename.to;
  if (rename.kind === "schema" && rename.from.name === schema) return { schema: rename.to.name, name };
  return undefined;
}
