import { definitionSpans } from "./definition-spans.js";
import { expressionSpans } from "./expression-spans.js";
import { fromSpans } from "./from-spans.js";
import { name } from "./name-spans.js";
import { findObject, isObjectName } from "./object-spans.js";
import { parentOf, uniteParts, type Place, type SpanNode, type SpanRule } from "./place.js";
import { querySpans } from "./query-spans.js";
import type { Span } from "./span.js";
import { typeSpans } from "./type-spans.js";

const rules: Readonly<Record<string, SpanRule>> = {
  ...definitionSpans,
  ...expressionSpans,
  ...fromSpans,
  ...querySpans,
  ...typeSpans,
  ObjectWithArgs: findObject,
  String: name,
};

/**
 * The tokens that Postgres means by a node. Its trees tell where a node begins at best, often where its operator stands,
 * and never where it ends; each kind of node has a rule of its own, and where there is none its parts say it.
 */
export function findSpan(node: SpanNode, place: Place): Span | undefined {
  const parent = parentOf(node);
  if (parent === undefined) return place.statement;
  const span = isObjectName(node) ? findObject(node, place) : (rules[node.type] ?? uniteParts)(node, place);
  if (span === undefined || span.last < span.first) return undefined;
  return span.first < place.statement.first || span.last > place.statement.last ? undefined : span;
}
