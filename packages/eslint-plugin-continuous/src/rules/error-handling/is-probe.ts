import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

const probing =
  /\bJSON\.parse\(|\.json\(\)|\bnew (?:URL|RegExp|Intl\.\w+)\(|\b(?:access|stat|lstat|readdir)(?:Sync)?\(|\b(?:atob|BigInt|decodeURI\w*|require|import|localStorage|sessionStorage)\b/u;

/** Whether a block is one step whose failure has one meaning: the text does not parse, the file is not there. */
export function isProbe(block: TSESTree.BlockStatement, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return block.body.length === 1 && probing.test(sourceCode.getText(block));
}
