import type { TSESTree } from "@typescript-eslint/types";

export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSEmptyBodyFunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** The names that one block, function, class or module declares. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly owner: TSESTree.Node;
  readonly bindings: Map<string, Binding>;
}

/** A declared name, with all that it is ever given in this file. */
export interface Binding {
  readonly origins: Origin[];
  readonly type: TSESTree.TypeNode | undefined;
}

/** Where a value comes from, one step back. */
export type Origin =
  | { readonly kind: "value"; readonly node: TSESTree.Node; readonly scope: Scope }
  | { readonly kind: "import"; readonly source: string; readonly imported: string }
  | {
      readonly kind: "parameter";
      readonly of: FunctionNode;
      readonly index: number;
      readonly type: TSESTree.TypeNode | undefined;
    }
  /** A field that is declared and given its value elsewhere. */
  | { readonly kind: "declared"; readonly type: TSESTree.TypeNode }
  | { readonly kind: "member"; readonly of: Origin; readonly key: string }
  /** One of an array's; which one is not known. */
  | { readonly kind: "element"; readonly of: Origin }
  /** A name that is a key: `Object.keys({ orders: … })`. */
  | { readonly kind: "key"; readonly text: string; readonly node: TSESTree.Node };

export interface PlacedNode {
  readonly node: TSESTree.Node;
  readonly scope: Scope;
}

export interface PlacedCall extends PlacedNode {
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
}

/** How a function is called from elsewhere in its file. */
export type FunctionName =
  | { readonly kind: "binding"; readonly name: string; readonly scope: Scope }
  /** A field that is declared and given its value elsewhere. */
  | { readonly kind: "declared"; readonly type: TSESTree.TypeNode }
  | { readonly kind: "member"; readonly owner: TSESTree.Node; readonly name: string; readonly isStatic: boolean }
  | { readonly kind: "constructor"; readonly owner: ClassNode }
  | { readonly kind: "callback"; readonly call: TSESTree.CallExpression; readonly scope: Scope };

/** One module, made ready for following values. */
export interface ValueMap {
  readonly parents: ReadonlyMap<TSESTree.Node, TSESTree.Node>;
  /** Those that nodes open. */
  readonly scopes: ReadonlyMap<TSESTree.Node, Scope>;
  readonly calls: readonly PlacedCall[];
  /** By the last name of what is called. */
  readonly callsByName: ReadonlyMap<string, readonly PlacedCall[]>;
  readonly functionNames: ReadonlyMap<FunctionNode, FunctionName>;
  /** Every string and template. */
  readonly strings: readonly PlacedNode[];
  /** What it imports from. */
  readonly imports: readonly string[];
}
