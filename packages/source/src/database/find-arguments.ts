import { findCallers } from "./find-callers.js";
import type { FunctionNode, Origin, ValueMap } from "./origin.js";

const givesElements = new Set(["map", "forEach", "flatMap", "filter", "some", "every", "find", "each"]);

/** What the file itself gives for a parameter of one of its functions. */
export function findArguments(
  map: ValueMap,
  of: FunctionNode,
  index: number,
  follow: (origin: Origin) => readonly Origin[],
): readonly Origin[] {
  const name = map.functionNames.get(of);
  if (name?.kind === "callback") {
    const { callee } = name.call;
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || index !== 0) return [];
    if (!givesElements.has(callee.property.name)) return [];
    return [{ kind: "element", of: { kind: "value", node: callee.object, scope: name.scope } }];
  }
  return findCallers(map, of, follow).flatMap(({ node, scope }): readonly Origin[] => {
    const argument = node.arguments[index];
    if (argument === undefined || node.arguments.slice(0, index + 1).some(({ type }) => type === "SpreadElement"))
      return [];
    return [{ kind: "value", node: argument, scope }];
  });
}
