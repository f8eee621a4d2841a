import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

// A note that work is left, a directive, and code put aside explain nothing.
const noReason =
  /^[\s*]*(?:todo|fixme|xxx|hack|(?:eslint|prettier|biome|deno|@ts)-|v8 ignore|c8 ignore|istanbul ignore)/iu;
const disabledCode = /^\s*(?:console\.|throw\b|logger\.|return\b.*;\s*$)|;\s*$/u;
// `// Log the error`: what the next line does, not why that is enough.
const restatement =
  /^[\s*]*(?:log|handle|print|catch|return)\b(?!.*\b(?:because|so|since|instead|as|not|if|until|when)\b)/iu;
const word = /\p{L}{2,}/u;

/** By node: every throw of a catch asks for the same. */
const answers = new WeakMap<TSESTree.Node, boolean>();

/** Whether a comment inside a node says why an error goes no further. */
export function hasReason(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): boolean {
  const answer = answers.get(node) ?? sourceCode.getCommentsInside(node).some(isReason);
  answers.set(node, answer);
  return answer;
}

function isReason({ value }: TSESTree.Comment): boolean {
  return word.test(value) && !noReason.test(value) && !disabledCode.test(value) && !restatement.test(value);
}
