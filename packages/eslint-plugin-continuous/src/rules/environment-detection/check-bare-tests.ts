import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Occurrence } from "./collect-occurrences.js";
import { findBareTest, type BareTest } from "./find-bare-test.js";
import { isInGuardedPlace } from "./is-in-guarded-place.js";
import type { MessageIds } from "./message-ids.js";

type Context = Pick<Readonly<TSESLint.RuleContext<MessageIds, readonly unknown[]>>, "report">;

/** Reports questions asked by a bare name, wherever they stand, and hands back the occurrences that ask nothing. */
export function checkBareTests(
  context: Context,
  sourceCode: TSESLint.SourceCode,
  occurrences: readonly Occurrence[],
): readonly Occurrence[] {
  return occurrences.filter(({ node, need }) => {
    const test = node.type === "Identifier" && node.name === need.root ? findBareTest(node) : undefined;
    if (test === undefined) return true;
    if (isInGuardedPlace(sourceCode, node, need, false) || isTryForIt(node)) return false;
    context.report({ node, messageId: "bareTest", data: { name: need.root }, suggest: [suggestTest(need.root, test)] });
    return false;
  });
}

/** `try { return !!window; } catch { return false; }`: the throw is the answer. */
function isTryForIt(node: TSESTree.Node): boolean {
  let place = node;
  while (place.type !== "Program" && place.type !== "FunctionDeclaration" && place.type !== "FunctionExpression") {
    if (place.type === "TryStatement") return place.handler !== null && place.block.body.length === 1;
    place = place.parent;
  }
  return false;
}

function suggestTest(name: string, { node, asks }: BareTest): TSESLint.SuggestionReportDescriptor<MessageIds> {
  if (asks === "value") {
    return { messageId: "askGlobalThis", data: { name }, fix: (fixer) => fixer.insertTextBefore(node, "globalThis.") };
  }
  const operator = asks === "present" ? "!==" : "===";
  return {
    messageId: "askTypeof",
    data: { name },
    fix: (fixer) => fixer.replaceText(node, `typeof ${name} ${operator} "undefined"`),
  };
}
