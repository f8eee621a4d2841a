import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from "yaml";

/** A scalar of a document, or a key, and what leads there. */
export interface YamlSpot {
  readonly node: Node;
  readonly value: unknown;
  readonly isKey: boolean;
  /** Keys and positions from the root; of a key, those of its map. */
  readonly path: readonly (string | number)[];
  /** The other keys of the map that a key stands in. */
  readonly siblings: readonly string[];
}

/** The first scalar, or key, that is asked for. */
export function findSpot(document: Document, isAskedFor: (spot: YamlSpot) => boolean): YamlSpot | undefined {
  return search(document.contents, []);

  function search(node: unknown, path: YamlSpot["path"]): YamlSpot | undefined {
    if (isScalar(node)) return check({ node, value: node.value, isKey: false, path, siblings: [] });
    if (isSeq(node)) return findIn(node.items, (item, index) => search(item, [...path, index]));
    if (!isMap(node)) return undefined;
    const keys = node.items.map(({ key }: Pair) => (isScalar(key) ? String(key.value) : ""));
    return findIn(node.items, ({ key, value }, index) => {
      if (!isScalar(key)) return undefined;
      const siblings = keys.filter((_, other) => other !== index);
      return (
        check({ node: key, value: key.value, isKey: true, path, siblings }) ??
        search(value, [...path, String(key.value)])
      );
    });
  }

  function check(spot: YamlSpot): YamlSpot | undefined {
    return isAskedFor(spot) ? spot : undefined;
  }
}

function findIn<T>(
  items: readonly T[],
  search: (item: T, index: number) => YamlSpot | undefined,
): YamlSpot | undefined {
  for (const [index, item] of items.entries()) {
    const found = search(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
