import type { TSESTree } from "@typescript-eslint/utils";

import { findText } from "./find-text.js";

/** What a call of `eval` or `Function` that asks for `import.meta` is called. It is a syntax error wherever it runs. */
export function findEval(
  name: TSESTree.Identifier,
): { readonly node: TSESTree.Node; readonly call: string } | undefined {
  const { parent } = name;
  if ((parent.type !== "CallExpression" && parent.type !== "NewExpression") || parent.callee !== name) return undefined;
  const code = parent.arguments.at(-1);
  if (code === undefined || !/\bimport\s*\.\s*meta\b/.test(findText(code) ?? "")) return undefined;
  return {
    node: parent,
    call: name.name === "eval" ? "eval" : parent.type === "NewExpression" ? "new Function" : "Function",
  };
}
