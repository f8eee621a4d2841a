import type { TSESTree } from "@typescript-eslint/utils";

import { unwrapExpression } from "../unwrap-expression.js";

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
  let node = unwrapExpression(expression);
  for (;;) {
    if (node.type === "AwaitExpression" && links.length > 0) {
      node = unwrapExpression(node.argument);
      continue;
    }
    const call = node.type === "CallExpression" ? node : undefined;
    const callee = unwrapExpression(call === undefined ? node : call.callee);
    if (callee.type !== "MemberExpression") break;
    const { property } = callee;
    if (property.type !== "Identifier" && property.type !== "PrivateIdentifier") break;
    if (callee.computed) break;
    links.push({ name: property.name, call });
    node = unwrapExpression(callee.object);
  }
  return { root: node, links: links.reverse() };
}
