import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "../services/walk-nodes.js";
import type { UseCertainty } from "./database-use.js";
import { findStrings, type FoundString } from "./find-strings.js";
import type { Scope, ValueMap } from "./origin.js";
import { parseSelect } from "./parse-select.js";
import type { UseDraft, UsedClient } from "./use-draft.js";

/** The resources that a `select(…)` embeds. Each may be a column or a constraint as well: whoever knows the tables decides. */
export function findEmbeds(
  map: ValueMap,
  text: string,
  call: TSESTree.CallExpression,
  scope: Scope,
  certainty: UseCertainty,
  client: UsedClient,
): readonly UseDraft[] {
  const { callee } = call;
  const [argument] = call.arguments;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return [];
  if (callee.property.name !== "select" || argument === undefined) return [];
  return findStrings(map, text, argument, scope, "*").flatMap((found) => {
    const written = toWritten(found, text);
    return parseSelect(written.text).flatMap(({ name, start, end }) =>
      name === "*"
        ? []
        : [
            {
              kind: "table",
              name,
              ...client,
              operation: "select",
              form: "embed",
              certainty,
              range: written.isExact ? [written.range[0] + start, written.range[0] + end] : written.range,
              argumentRange: offsetsOf(argument),
            } as const,
          ],
    );
  });
}

/** A template as written, each hole as wide as it is, so that offsets hold. */
function toWritten(found: FoundString, text: string): FoundString {
  const { node } = found;
  if (found.isExact || node.type !== "TemplateLiteral") return found;
  const [start, end] = offsetsOf(node);
  const raw = text.slice(start + 1, end - 1);
  if (raw.includes("\\")) return found;
  let written = raw;
  for (const expression of node.expressions) {
    const [from, to] = offsetsOf(expression);
    const open = written.lastIndexOf("${", from - start - 1);
    const close = written.indexOf("}", to - start - 1);
    if (open < 0 || close < 0) return found;
    written = `${written.slice(0, open)}*${" ".repeat(close - open)}${written.slice(close + 1)}`;
  }
  return { ...found, text: written, range: [start + 1, end - 1], isExact: true };
}
