import type { TSESTree } from "@typescript-eslint/utils";

import { environmentGlobals } from "./environments.js";
import { nameOfProperty } from "./find-member.js";
import { stripWrappers } from "./strip-wrappers.js";

/** What of the environment a chain of members starts from. */
interface Root {
  /** `window` of `globalThis.window?.document`; `import.meta.env` of `import.meta.env.DEV`. */
  readonly name: string;
  /** Whether the chain is that and no more. */
  readonly isWhole: boolean;
}

/** The root of a chain of members, where it is a name of the environment. */
export function findChainRoot(chain: TSESTree.Node): Root | undefined {
  let isWhole = true;
  let node = stripWrappers(chain);
  if (node.type === "CallExpression") node = stripWrappers(node.callee);
  for (;;) {
    const name = nameOfSoftRoot(node);
    if (name !== undefined) return { name, isWhole };
    if (node.type !== "MemberExpression") break;
    isWhole = false;
    node = stripWrappers(node.object);
  }
  return node.type === "Identifier" && environmentGlobals.has(node.name) ? { name: node.name, isWhole } : undefined;
}

/** A name that can be asked for without throwing: `globalThis.window`, `import.meta.env`. */
export function nameOfSoftRoot(expression: TSESTree.Node): string | undefined {
  const node = stripWrappers(expression);
  if (node.type !== "MemberExpression") return undefined;
  const name = nameOfProperty(node);
  const object = stripWrappers(node.object);
  if (object.type === "MetaProperty") return name === "env" ? "import.meta.env" : undefined;
  return object.type === "Identifier" &&
    object.name === "globalThis" &&
    name !== undefined &&
    environmentGlobals.has(name)
    ? name
    : undefined;
}
