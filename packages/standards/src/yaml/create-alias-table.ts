import type { Node } from "yaml";

import type { Trouble } from "./trouble.js";

/** Values that aliases may repeat, all together. A standards.yaml that shares a list of globs stays far below. */
const mostRepeatedValues = 10_000;

/** Anchors seen so far, and what they hold. */
export interface AliasTable {
  /** Converts a node, and remembers the result where the node has an anchor. */
  define(node: Node, convert: () => unknown): unknown;
  /** What an alias stands for; `null`, and a trouble, where there is nothing sound to give. */
  follow(name: string, offset: number): unknown;
}

/**
 * An alias gives the very value of its anchor, not a copy, so an alias bomb costs nothing to convert. Sizes are counted
 * as if it were copied, and a file that repeats too much is refused before anything walks through it.
 */
export function createAliasTable(troubles: Trouble[]): AliasTable {
  const anchors = new Map<string, { readonly value: unknown; readonly size: number } | "open">();
  let values = 0;
  let repeated = 0;
  return {
    define(node, convert) {
      const anchor = "anchor" in node ? node.anchor : undefined;
      const before = values;
      values += 1;
      if (anchor !== undefined) anchors.set(anchor, "open");
      const value = convert();
      if (anchor !== undefined) anchors.set(anchor, { value, size: values - before });
      return value;
    },
    follow(name, offset) {
      const anchor = anchors.get(name);
      if (anchor === undefined) troubles.push(unknownAlias(name, offset));
      else if (anchor === "open") troubles.push(endlessAlias(name, offset));
      else {
        if (repeated > mostRepeatedValues) return null;
        values += anchor.size;
        repeated += anchor.size;
        if (repeated <= mostRepeatedValues) return anchor.value;
        troubles.push(tooManyRepeats(offset));
      }
      return null;
    },
  };
}

function unknownAlias(name: string, offset: number): Trouble {
  const isGlob = /[*/.]/u.test(name);
  return {
    code: "unknown-alias",
    message: isGlob
      ? `A glob that begins with * needs quotes: *${name}`
      : `There is no anchor \`&${name}\` above this alias.`,
    hint: isGlob
      ? `Write "*${name}": without quotes, YAML takes the first * for an alias.`
      : `Write \`&${name}\` before the value that \`*${name}\` repeats, or put quotes around it, if it is text.`,
    offset,
  };
}

function endlessAlias(name: string, offset: number): Trouble {
  return {
    code: "endless-alias",
    message: `\`*${name}\` stands inside the value that it repeats.`,
    hint: "Write out what is meant.",
    offset,
  };
}

function tooManyRepeats(offset: number): Trouble {
  return {
    code: "too-many-aliases",
    message: `The aliases of this file repeat more than ${mostRepeatedValues.toLocaleString("en-US")} values.`,
    hint: "Write out what is meant: a standards.yaml is short.",
    offset,
  };
}
