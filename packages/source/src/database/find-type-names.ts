import type { TSESTree } from "@typescript-eslint/types";

import { childrenOf } from "../services/walk-nodes.js";

/** Every name that a type mentions: `ReturnType<typeof createClient>` gives two. */
export function findTypeNames(type: TSESTree.Node): readonly string[] {
  const own = type.type === "Identifier" ? [type.name] : [];
  return [...own, ...childrenOf(type).flatMap(findTypeNames)];
}
