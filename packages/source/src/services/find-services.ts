import type { TSESTree } from "@typescript-eslint/types";

import type { ServiceFacts } from "./service-facts.js";

/**
 * The services that one module exports. Types, constants, components and barrels are none.
 *
 * @param program - As @typescript-eslint/parser or oxc-parser (`astType: "ts"`, with `loc` or offsets) give it.
 * @param path - The module's path relative to the root, with `/`; a module of functions is named by its stem.
 */
export function findServices(program: TSESTree.Program, path: string): readonly ServiceFacts[] {
  void program;
  void path;
  return [];
}
