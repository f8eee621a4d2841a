import type { TSESTree } from "@typescript-eslint/types";

import { toBareExpression } from "../services/to-bare-expression.js";
import { findBinding } from "./find-binding.js";
import { findArguments } from "./find-arguments.js";
import { findReturns } from "./find-returns.js";
import { followElement } from "./follow-element.js";
import { followMember } from "./follow-member.js";
import type { FunctionNode, Origin, Scope, ValueMap } from "./origin.js";

/** Deep enough for what people write; a generated file of thousands of links ends here, too. */
const maximumDepth = 24;
const maximumOrigins = 200;
const maximumSteps = 2000;

/**
 * All that a value may be, as far as its own file shows: through names, members of object maps, enums and class fields,
 * both sides of a choice, parameters of functions that the file itself calls, and elements of arrays. What it ends at is a
 * literal, an object, a call, an import or the like; each place once.
 */
export function followValue(map: ValueMap, start: Origin): readonly Origin[] {
  const onTheWay = new Set<unknown>();
  let steps = 0;
  const follow = (origin: Origin): readonly Origin[] => {
    const place = placeOf(origin);
    steps += 1;
    if (steps > maximumSteps || onTheWay.size > maximumDepth || onTheWay.has(place)) return [];
    onTheWay.add(place);
    const found = step(origin);
    onTheWay.delete(place);
    return found.length > maximumOrigins ? found.slice(0, maximumOrigins) : found;
  };
  const step = (origin: Origin): readonly Origin[] => {
    switch (origin.kind) {
      case "value":
        return stepValue(origin.node, origin.scope);
      case "member":
        return follow(origin.of).flatMap((of) => followMember(map, of, origin.key, follow));
      case "element":
        return follow(origin.of).flatMap((of) => followElement(of, follow));
      case "parameter": {
        const given = findArguments(map, origin.of, origin.index, follow);
        return [...given.flatMap(follow), origin];
      }
      default:
        return [origin];
    }
  };
  const stepValue = (outer: TSESTree.Node, scope: Scope): readonly Origin[] => {
    const node = toBareExpression(outer);
    const value = (of: TSESTree.Node): Origin => ({ kind: "value", node: of, scope });
    switch (node.type) {
      case "Identifier": {
        const origins = findBinding(scope, node.name)?.origins ?? [];
        const found = origins.flatMap(follow);
        return found.length > 0 ? found : [value(node)];
      }
      case "ConditionalExpression":
        return [...follow(value(node.consequent)), ...follow(value(node.alternate))];
      case "LogicalExpression":
        return [...follow(value(node.left)), ...follow(value(node.right))];
      case "AssignmentExpression":
        return follow(value(node.right));
      case "MemberExpression": {
        if (!node.computed) {
          const key = node.property.name;
          return follow({ kind: "member", of: value(node.object), key });
        }
        const keys = follow(value(node.property)).flatMap(toKey);
        if (keys.length > 0) return keys.flatMap((key) => follow({ kind: "member", of: value(node.object), key }));
        // `TABLES[kind]`: any of them.
        return follow({ kind: "element", of: value(node.object) });
      }
      case "CallExpression": {
        const functions = follow(value(node.callee)).flatMap((of) => toFunction(of) ?? []);
        const returned = functions.flatMap((of) => findReturns(map, of)).flatMap(follow);
        return returned.length > 0 ? returned : [value(node)];
      }
      default:
        return [value(node)];
    }
  };
  return dedupe(follow(start));
}

function toFunction(origin: Origin): FunctionNode | undefined {
  if (origin.kind !== "value") return undefined;
  const { node } = origin;
  return node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression"
    ? node
    : undefined;
}

function toKey(origin: Origin): readonly string[] {
  if (origin.kind === "key") return [origin.text];
  if (origin.kind !== "value" || origin.node.type !== "Literal") return [];
  return typeof origin.node.value === "string" || typeof origin.node.value === "number"
    ? [String(origin.node.value)]
    : [];
}

/** What tells two origins apart. */
function placeOf(origin: Origin): unknown {
  switch (origin.kind) {
    case "value":
    case "key":
      return origin.node;
    case "member":
    case "element":
      return origin.of;
    default:
      return origin;
  }
}

function dedupe(origins: readonly Origin[]): readonly Origin[] {
  const seen = new Set<unknown>();
  return origins.filter((origin) => {
    const place = placeOf(origin);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
