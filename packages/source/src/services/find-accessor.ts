import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode } from "./service-subject.js";

const accessorName = /^(?:get)?(?:shared|singleton|default)?instance$|^(?:get)?(?:shared|singleton)$/iu;

/** The static method (or getter) that is there to give the one instance: `getInstance()`. */
export function findAccessor(node: ClassNode): TSESTree.MethodDefinition | undefined {
  for (const member of node.body.body) {
    if (member.type !== "MethodDefinition" || !member.static || member.computed || member.kind === "set") continue;
    if (member.key.type === "Identifier" && accessorName.test(member.key.name)) return member;
  }
  return undefined;
}
