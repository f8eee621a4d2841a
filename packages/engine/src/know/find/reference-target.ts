import type { ScopeManager } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/types";

/** What a name in a module stands for. */
export type ReferenceTarget =
  | {
      /** A name that another module exports, or an instance made of one. `*`: the module itself. */
      readonly kind: "import";
      readonly specifier: string;
      readonly name: string;
    }
  /** A name at the top of the module itself. */
  | { readonly kind: "own"; readonly name: string };

/** Where a name is looked up from. */
export interface Surroundings {
  /** The nodes around it, outermost first. */
  readonly chain: readonly TSESTree.Node[];
  readonly scopes: ScopeManager;
}
