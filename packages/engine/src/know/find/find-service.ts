import type { SnapshotItem } from "@continuous/snapshot";

import type { Declaration, KnowRequest, TextRange } from "../edited-text.js";
import { findImportedServices } from "./find-imported-services.js";
import { findReference } from "./find-reference.js";
import { indexSnapshot, type SnapshotIndex } from "./index-snapshot.js";
import { mayNameService } from "./may-name-service.js";
import type { ReferenceTarget } from "./reference-target.js";

export interface FoundService {
  readonly item: SnapshotItem;
  /** Of the name; `null` where the host knows it. */
  readonly range: TextRange | null;
}

/**
 * The service that the name at an offset stands for.
 *
 * @param declarations - Where a host with a type checker says that the symbol, or else its type, is declared; `null` where there is
 * no such host, and the text has to do.
 */
export function findService(
  request: Omit<KnowRequest, "now">,
  declarations: readonly Declaration[] | null,
): FoundService | undefined {
  const { path, text, offset, snapshot, parse } = request;
  const index = indexSnapshot(snapshot);
  if (index.services.size === 0) return undefined;
  if (declarations !== null) {
    for (const { path: declaredIn, name } of declarations) {
      const item = findOwn(index, declaredIn, name);
      if (item !== undefined) return { item, range: null };
    }
    return undefined;
  }
  if (!index.services.has(path) && !mayNameService(text, index)) return undefined;
  const tree = parse(path, text);
  const found = tree === null ? undefined : findReference(tree, offset);
  const item = found === undefined ? undefined : toItem(index, path, found.target);
  return found === undefined || item === undefined ? undefined : { item, range: found.range };
}

function toItem(index: SnapshotIndex, path: string, target: ReferenceTarget): SnapshotItem | undefined {
  if (target.kind === "own") return findOwn(index, path, target.name);
  const { specifier, name } = target;
  if (name === "*") return onlyOne(findImportedServices(path, specifier, [...index.services.values()].flat()), true);
  return onlyOne(findImportedServices(path, specifier, index.exports.get(name) ?? []), false);
}

/** Of several that a name may mean, none is the one; a module named by its path is one file. */
function onlyOne(items: readonly SnapshotItem[], isModule: boolean): SnapshotItem | undefined {
  const [first] = items;
  if (first === undefined || items.length > 1) return undefined;
  // `import * as shared from "@shop/shared"` is the package, though it may have a single service.
  return isModule && /^index\b/u.test(first.item_path.split("/").at(-1) ?? "") ? undefined : first;
}

function findOwn({ services }: SnapshotIndex, path: string, name: string): SnapshotItem | undefined {
  const here = services.get(path) ?? [];
  return (
    here.find(({ exports }) => exports.some((one) => one.name === name)) ??
    here.find(({ metadata }) => metadata["name"] === name && metadata["kind"] !== "functions")
  );
}
