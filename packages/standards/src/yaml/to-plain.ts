import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";

import { type AliasTable, createAliasTable } from "./create-alias-table.js";
import type { Trouble } from "./trouble.js";

/** Where an entry of a map or list stands: offsets of its key (for a list the value's own) and of its value. */
export interface Spot {
  readonly key: number;
  readonly value: number;
}

/** YAML as plain data. Maps have no prototype, so that no key of the file can reach one. */
export interface PlainYaml {
  readonly value: unknown;
  readonly offset: number;
  /** Spots of the entries of each map and list in `value`. */
  readonly spots: WeakMap<object, Map<string, Spot>>;
  readonly troubles: readonly Trouble[];
}

type PlainMap = Record<string, unknown>;

/** A composed document to plain data: aliases and merge keys followed, repeated and unusable keys reported. */
export function toPlain(document: Document.Parsed): PlainYaml {
  const spots = new WeakMap<object, Map<string, Spot>>();
  const troubles: Trouble[] = [];
  const aliases = createAliasTable(troubles);
  const root = document.contents;
  return { value: convert(root), offset: root?.range[0] ?? 0, spots, troubles };

  function convert(node: Node | null): unknown {
    if (node === null) return null;
    if (isAlias(node)) return aliases.follow(node.source, offsetOf(node));
    return aliases.define(node, () => {
      if (isMap(node)) return convertMap(node.items);
      if (isSeq(node)) return convertList(node.items);
      return isScalar(node) ? convertScalar(node.value, node.source) : null;
    });
  }

  function convertList(items: readonly unknown[]): unknown[] {
    const list: unknown[] = [];
    const listSpots = new Map<string, Spot>();
    spots.set(list, listSpots);
    for (const item of items) {
      const node = asNode(item);
      const offset = offsetOf(node);
      listSpots.set(String(list.length), { key: offset, value: offset });
      list.push(convert(node));
    }
    return list;
  }

  function convertMap(pairs: readonly Pair[]): PlainMap {
    const map = Object.create(null) as PlainMap;
    const mapSpots = new Map<string, Spot>();
    spots.set(map, mapSpots);
    const merged: { readonly value: unknown; readonly offset: number }[] = [];
    for (const pair of pairs) {
      const key = asNode(pair.key);
      const value = asNode(pair.value);
      const keyOffset = offsetOf(key);
      const name = toKey(key, keyOffset, troubles, aliases);
      const converted = convert(value);
      if (name === undefined) continue;
      const spot = { key: keyOffset, value: value === null || converted === null ? keyOffset : offsetOf(value) };
      if (name === "<<") merged.push({ value: converted, offset: keyOffset });
      else if (mapSpots.has(name)) troubles.push(repeatedKey(name, keyOffset));
      else {
        mapSpots.set(name, spot);
        map[name] = converted;
      }
    }
    for (const { value, offset } of merged) mergeInto(map, mapSpots, value, offset);
    return map;
  }

  /** The map's own keys win, then the first merged map that has a key. */
  function mergeInto(map: PlainMap, mapSpots: Map<string, Spot>, value: unknown, offset: number): void {
    const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const source of sources) {
      const sourceSpots = typeof source === "object" && source !== null ? spots.get(source) : undefined;
      if (sourceSpots === undefined || Array.isArray(source)) {
        troubles.push({
          code: "bad-merge",
          message: "`<<` merges maps, and this is not a map.",
          hint: "Give it an alias of a map: `<<: *name`.",
          offset,
        });
        continue;
      }
      for (const [name, spot] of sourceSpots) {
        if (mapSpots.has(name)) continue;
        mapSpots.set(name, spot);
        map[name] = (source as PlainMap)[name];
      }
    }
  }
}

function convertScalar(value: unknown, source: string | undefined): unknown {
  const isPlain = value === null || ["string", "number", "boolean"].includes(typeof value);
  // `%YAML 1.1` turns plain text into dates and bytes; what was written is what is meant.
  return isPlain ? value : (source ?? "");
}

function toKey(key: Node | null, offset: number, troubles: Trouble[], aliases: AliasTable): string | undefined {
  const value = isAlias(key) ? aliases.follow(key.source, offset) : isScalar(key) ? key.value : key;
  if (typeof value === "string" && value !== "__proto__") return value;
  const written = isScalar(key) && value !== null ? `\`${key.source ?? JSON.stringify(value)}\`` : "This";
  troubles.push(
    value === "__proto__"
      ? { code: "unusable-key", message: "`__proto__` cannot be used as a key.", hint: "Remove it.", offset }
      : {
          code: "unusable-key",
          message: `A key has to be text. ${written} is ${describeKey(value)}.`,
          hint:
            isScalar(key) && value !== null
              ? `Put quotes around it, if it is meant: "${key.source ?? ""}".`
              : "Write a word before the colon.",
          offset,
        },
  );
  return undefined;
}

function describeKey(value: unknown): string {
  if (value === null) return "empty";
  if (isMap(value)) return "a map";
  if (isSeq(value)) return "a list";
  return typeof value === "object" ? "not plain text" : `a ${typeof value}`;
}

function repeatedKey(name: string, offset: number): Trouble {
  return {
    code: "repeated-key",
    message: `\`${name}\` stands here a second time.`,
    hint: "YAML keeps only one of them; write what both say under one.",
    offset,
  };
}

function asNode(value: unknown): Node | null {
  return isAlias(value) || isMap(value) || isSeq(value) || isScalar(value) ? value : null;
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
