import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findVariable } from "../find-variable.js";
import { unwrap } from "../unwrap.js";
import { findSupabaseCall } from "./find-supabase-call.js";
import { listLinks } from "./list-links.js";
import type { SupabaseCall } from "./supabase-call.js";

/** A property that leads to calls; any other, like `data`, is an answer already. */
const namespace = /^(?:storage|auth|admin|mfa|functions)$/u;

/** The Supabase call that an expression makes, where need be with what the variable it starts from was made with. */
export function findHeldCall(
  expression: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): SupabaseCall | undefined {
  const value = unwrap(expression);
  if (value.type === "Identifier") {
    const init = findInit(value, sourceCode);
    return init === undefined ? undefined : findSupabaseCall(init);
  }
  const whole = findSupabaseCall(value);
  if (whole !== undefined) return whole;
  const { root, links } = listLinks(value);
  const init = root.type === "Identifier" && links.length > 0 ? findInit(root, sourceCode) : undefined;
  if (init === undefined) return undefined;
  const start = listLinks(init);
  const last = start.links.at(-1);
  if (last === undefined || (last.call === undefined && !namespace.test(last.name))) return undefined;
  return findSupabaseCall(value, { root: start.root, links: [...start.links, ...links] });
}

/** What a variable was made with: `let query = supabase.from("teams").select()`. */
function findInit(
  identifier: TSESTree.Identifier,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESTree.Expression | undefined {
  const definition = findVariable(sourceCode, identifier)?.defs[0];
  if (definition?.node.type !== "VariableDeclarator") return undefined;
  const { id, init } = definition.node;
  if (id.type !== "Identifier" || init === null || unwrap(init).type === "AwaitExpression") return undefined;
  return init;
}
