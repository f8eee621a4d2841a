import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** What becomes of `error` in a destructured result. */
export type PatternVerdict =
  | { readonly type: "looked-at" }
  | { readonly type: "ignored" }
  | { readonly type: "unread"; readonly binding: TSESTree.Identifier };

/** Whether a pattern that takes a result apart takes its `error`, and whether anybody reads it. */
export function judgePattern(
  pattern: TSESTree.ObjectPattern,
  sourceCode: Readonly<TSESLint.SourceCode>,
): PatternVerdict {
  let answers = false;
  for (const property of pattern.properties) {
    if (property.type === "RestElement") return { type: "looked-at" };
    if (property.computed) return { type: "looked-at" };
    const name = property.key.type === "Identifier" ? property.key.name : property.key.value;
    if (name === "error") return judgeBinding(property.value, pattern, sourceCode);
    if (name === "status" || name === "statusText") return { type: "looked-at" };
    answers ||= name === "data" || name === "count";
  }
  return { type: answers ? "ignored" : "looked-at" };
}

function judgeBinding(
  value: TSESTree.Node,
  pattern: TSESTree.ObjectPattern,
  sourceCode: Readonly<TSESLint.SourceCode>,
): PatternVerdict {
  const binding = value.type === "AssignmentPattern" ? value.left : value;
  if (binding.type !== "Identifier") return { type: "looked-at" };
  const holder = pattern.parent.type === "ArrayPattern" ? pattern.parent.parent : pattern.parent;
  const variable = sourceCode.getDeclaredVariables(holder).find(({ name }) => name === binding.name);
  if (variable === undefined || holder.parent?.parent?.type === "ExportNamedDeclaration") return { type: "looked-at" };
  return variable.references.some((reference) => reference.isRead())
    ? { type: "looked-at" }
    : { type: "unread", binding };
}
