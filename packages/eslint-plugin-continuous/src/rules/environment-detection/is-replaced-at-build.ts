import type { TSESTree } from "@typescript-eslint/utils";

import { nameOfProperty } from "./find-member.js";

/** What every bundler, or the one whose prefix it is, replaces by its value, so that nothing is read at run time. */
const replaced = /^(?:NODE_ENV$|NEXT_PUBLIC_|NEXT_RUNTIME$|EXPO_PUBLIC_|REACT_APP_|GATSBY_|VUE_APP_)/;

/** Whether `process` stands in `process.env.NODE_ENV` or its like, written out as bundlers want it. */
export function isReplacedAtBuild(node: TSESTree.Node): boolean {
  const env = node.parent;
  if (env?.type !== "MemberExpression" || env.object !== node || nameOfProperty(env) !== "env") return false;
  const variable = env.parent;
  if (variable.type !== "MemberExpression" || variable.object !== env || env.optional) return false;
  return replaced.test(nameOfProperty(variable) ?? "");
}
