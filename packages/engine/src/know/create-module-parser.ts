import { parse } from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/types";

import type { ParseModule } from "./edited-text.js";

/** Trees are asked for again and again for one text: by the next hover, and by completion as it is typed. */
const kept = 4;

export type ModuleParser = ParseModule & {
  /** Takes a tree that somebody else has made of a text: then the next who asks waits for none. */
  readonly keep: (path: string, text: string, tree: TSESTree.Program) => void;
};

/** A parser of texts in an editor. It remembers the last few trees. */
export function createModuleParser(): ModuleParser {
  const trees = new Map<string, ReturnType<ParseModule>>();

  function keep(key: string, tree: ReturnType<ParseModule>): void {
    trees.delete(key);
    trees.set(key, tree);
    for (const oldest of trees.keys()) if (trees.size > kept) trees.delete(oldest);
  }

  const parseOnce: ParseModule = (path, text) => {
    const key = toKey(path, text);
    const known = trees.get(key);
    if (known !== undefined) return known;
    const tree = parseModule(path, text);
    keep(key, tree);
    return tree;
  };
  return Object.assign(parseOnce, {
    keep: (path: string, text: string, tree: TSESTree.Program) => {
      keep(toKey(path, text), tree);
    },
  });
}

function toKey(path: string, text: string): string {
  return `${path}\n${text}`;
}

const parseModule: ParseModule = (path, text) => {
  try {
    return parse(text, {
      filePath: path,
      range: true,
      loc: true,
      sourceType: "module",
      ecmaFeatures: { jsx: true },
      loggerFn: false,
    });
  } catch {
    // A text that is being typed mostly does not parse; one that nests too deeply never does.
    return null;
  }
};
