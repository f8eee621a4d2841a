import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

const says =
  /error|fail|throw|reject|redirect|not_?found|forbid|unauthori[sz]ed|denied|\bexit\b|(?:\bstatus\w*["']?\s*:|[,(])\s*[45]\d\d\b|(?:success|ok|valid)["']?\s*:\s*false/iu;

// `{ data: [], error: null }` names a failure to say that there was none.
const denies = /\b\w*(?:error|fail)\w*["']?\s*:\s*(?:null|undefined|false|0|\[\s*\])/giu;

/** By branch: every call in it asks. */
const answers = new WeakMap<TSESTree.Statement, boolean>();

/** Whether a branch ends by saying that something failed: a throw, a redirect, an answer that says no. */
export function leavesLoudly(branch: TSESTree.Statement, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const last = branch.type === "BlockStatement" ? branch.body.at(-1) : branch;
  const answer =
    answers.get(branch) ?? (last !== undefined && says.test(sourceCode.getText(last).replaceAll(denies, "")));
  answers.set(branch, answer);
  return answer;
}
