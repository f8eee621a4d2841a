import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";
import { unwrap } from "../unwrap.js";
import { findSupabaseCall } from "./find-supabase-call.js";
import type { SupabaseCall } from "./supabase-call.js";

/** The Supabase call that an expression makes or, where it names a variable, that the variable was made with. */
export function findHeldCall(
  expression: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): SupabaseCall | undefined {
  const value = unwrap(expression);
  if (value.type !== "Identifier") return findSupabaseCall(value);
  const definition = findVariable(sourceCode, value)?.defs[0];
  if (definition?.node.type !== "VariableDeclarator") return undefined;
  const { id, init } = definition.node;
  if (id.type !== "Identifier" || init === null || unwrap(init).type === "AwaitExpression") return undefined;
  return findSupabaseCall(init);
}
