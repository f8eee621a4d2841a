import { parse } from "@typescript-eslint/parser";

import type { ParseModule } from "./edited-text.js";

/** Trees are asked for again and again for one text: by the next hover, and by completion as it is typed. */
const kept = 4;

/** A parser of texts in an editor. It remembers the last few trees. */
export function createModuleParser(): ParseModule {
  const trees = new Map<string, ReturnType<ParseModule>>();
  return (path, text) => {
    const key = `${path}\n${text}`;
    const known = trees.get(key);
    if (known !== undefined) return known;
    const tree = parseModule(path, text);
    trees.set(key, tree);
    for (const oldest of trees.keys()) if (trees.size > kept) trees.delete(oldest);
    return tree;
  };
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
