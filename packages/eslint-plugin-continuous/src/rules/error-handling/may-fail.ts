import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

const failing = /^(?:\(|\.|\?\.|throw|await|new|`.*)$/su;

/** Whether anything in a block can throw: a call or a read of a member can, an answer that stands in for one cannot. */
export function mayFail(block: TSESTree.BlockStatement, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return sourceCode.getTokens(block).some(({ value }) => failing.test(value));
}
