import type { TSESTree } from "@typescript-eslint/types";

import { toBareExpression } from "./to-bare-expression.js";
import { walkNodes } from "./walk-nodes.js";

/** Where a function keeps an instance for the next call: a static field, a variable of the module, a map. */
export interface CachePlace {
  /** As `toPlaceText` writes it. */
  readonly text: string;
  /** Local variables that hold what was read from there, or what goes there. */
  readonly aliases: ReadonlySet<string>;
}

/** One spelling for each place: `this.x`, `X.x` and `X["x"]` are one, every entry of a map is the map. */
export function toPlaceText(node: TSESTree.Node, className: string | null): string | undefined {
  const place = toBareExpression(node);
  if (place.type === "ThisExpression") return "this";
  if (place.type === "Identifier") return place.name === className ? "this" : place.name;
  if (place.type !== "MemberExpression") return undefined;
  const object = toPlaceText(place.object, className);
  if (object === undefined) return undefined;
  const { property } = place;
  if (!place.computed && property.type === "Identifier") return `${object}.${property.name}`;
  if (property.type === "PrivateIdentifier") return `${object}.#${property.name}`;
  if (property.type === "Literal" && typeof property.value === "string") return `${object}.${property.value}`;
  return object;
}

/** Whether an expression looks at the place, or at a local variable that holds what is there. */
export function holdsInstance(root: TSESTree.Node, place: CachePlace, className: string | null): boolean {
  let found = false;
  walkNodes(root, (node) => {
    if (found) return false;
    if (node.type === "Identifier" && place.aliases.has(node.name)) found = true;
    if (node.type === "Identifier" || node.type === "MemberExpression") {
      const text = toPlaceText(node, className);
      // The static `X.instance` is met as `this.instance` as well.
      if (
        text === place.text ||
        (text !== undefined && afterFirstDot(text) !== "" && afterFirstDot(text) === afterFirstDot(place.text))
      )
        found = true;
    }
    return found ? false : undefined;
  });
  return found;
}

function afterFirstDot(text: string): string {
  const at = text.indexOf(".");
  return at === -1 ? "" : text.slice(at + 1);
}
