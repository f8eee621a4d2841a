import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../unwrap.js";

/** One link of a call chain: `.from("teams")`, or `.storage` without a call. */
export interface ChainLink {
  readonly name: string;
  readonly call: TSESTree.CallExpression | undefined;
}

/** A call chain, first link first: `(await getClient()).auth.signOut()` has the root `getClient()` and two links. */
export interface CallChain {
  readonly root: TSESTree.Node;
  readonly links: readonly ChainLink[];
}

/** Takes a call chain apart. */
export function listLinks(expression: TSESTree.Node): CallChain {
  const links: ChainLink[] = [];
  let node = unwrap(expression);
  for (;;) {
    if (node.type === "AwaitExpression" && links.length > 0) {
      node = unwrap(node.argument);
      continue;
    }
    const call = node.type === "CallExpression" ? node : undefined;
    const callee = unwrap(call === undefined ? node : call.callee);
    if (callee.type !== "MemberExpression") break;
    const { property } = callee;
    if (property.type !== "Identifier" && property.type !== "PrivateIdentifier") break;
    if (callee.computed) break;
    links.push({ name: property.name, call });
    node = unwrap(callee.object);
  }
  return { root: node, links: links.reverse() };
}
