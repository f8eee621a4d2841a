import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** The edit that makes a constructor private, whatever it was. */
export function toPrivateConstructor(
  constructor: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  fixer: TSESLint.RuleFixer,
): TSESLint.RuleFix {
  const first = sourceCode.getFirstToken(constructor);
  return first?.value === "public"
    ? fixer.replaceText(first, "private")
    : fixer.insertTextBefore(constructor, "private ");
}
