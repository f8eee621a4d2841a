import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { EnvironmentName } from "./environments.js";
import { hasGuard } from "./has-guard.js";

/** Whether a guard stands anywhere around a node, inside its function or out. */
export function isInGuardedPlace(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Node,
  need: EnvironmentName,
  isCatchEnough = true,
): boolean {
  let child = node;
  while (child.type !== "Program") {
    if (hasGuard(sourceCode, child, need, isCatchEnough)) return true;
    child = child.parent;
  }
  return false;
}
