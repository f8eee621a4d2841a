import type { TSESTree } from "@typescript-eslint/types";

import { findServiceNodes, type ServiceNode } from "./find-service-nodes.js";
import type { ServiceFacts } from "./service-facts.js";

/** Asked once for each finding: the same nodes give the same list. */
const factsOf = new WeakMap<readonly ServiceNode[], readonly ServiceFacts[]>();

/**
 * The services that one module exports. Types, constants, components and barrels are none.
 *
 * @param program - As @typescript-eslint/parser or oxc-parser (`astType: "ts"`, `preserveParens: false`) give it.
 * @param path - The module's path relative to the root, with `/`; a module of functions is named by its stem.
 * @param text - The module's text: needed where the parser gives offsets and no lines, as oxc-parser does.
 */
export function findServices(program: TSESTree.Program, path: string, text?: string): readonly ServiceFacts[] {
  const nodes = findServiceNodes(program, path, text);
  const facts = factsOf.get(nodes) ?? nodes.map((node) => node.facts);
  factsOf.set(nodes, facts);
  return facts;
}
