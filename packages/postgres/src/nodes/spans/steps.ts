import { child, list, type Place, type SpanNode } from "./place.js";
import { expand, type Span } from "./span.js";

/** The parts of `(x).a[1].*`, and of `a.b[1] = 2` on the left: what is looked into, and each step. */
export function findSteps(node: SpanNode, place: Place): { readonly arg: Span; readonly steps: Span[] } | undefined {
  const { view } = place;
  const arg = findStart(node, place);
  if (arg === undefined) return undefined;
  const steps: Span[] = [];
  let { last } = arg;
  for (const step of list(node, "indirection")) {
    const first = last + 1;
    last = step.type === "A_Indices" ? (view.match(first) ?? first) : first + 1;
    steps.push({ first, last });
  }
  return { arg, steps };
}

function findStart(node: SpanNode, place: Place): Span | undefined {
  if (node.type === "ResTarget") {
    const first = place.at(node);
    return first === undefined ? undefined : { first, last: first };
  }
  const inner = child(node, "arg");
  const span = inner === undefined ? undefined : place.span(inner);
  return span === undefined ? undefined : expand(place.view, span);
}
