import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "../services/walk-nodes.js";
import { findStrings } from "./find-strings.js";
import { followValue } from "./follow-value.js";
import type { Scope, ValueMap } from "./origin.js";
import type { UseDraft } from "./use-draft.js";

/** Tables that are listened to: `.on("postgres_changes", { schema, table }, …)`. No other library has such an event. */
export function findRealtimeUses(map: ValueMap, text: string): readonly UseDraft[] {
  return (map.callsByName.get("on") ?? []).flatMap(({ node, scope }) => {
    const [event, filter] = node.arguments;
    if (event === undefined || filter === undefined) return [];
    if (!findStrings(map, text, event, scope).some((found) => found.text === "postgres_changes")) return [];
    return followValue(map, { kind: "value", node: filter, scope }).flatMap((origin) => {
      if (origin.kind !== "value" || origin.node.type !== "ObjectExpression") return [];
      const schema = schemaOf(map, text, origin.node, origin.scope);
      const table = valueOf(origin.node, "table");
      if (table === undefined) return [];
      const names = findStrings(map, text, table, origin.scope).filter((found) => found.text !== "*");
      return names.map((found): UseDraft => ({
        kind: "table",
        name: found.text,
        schema,
        operation: "select",
        form: "realtime",
        certainty: "name",
        range: found.range,
        argumentRange: offsetsOf(table),
      }));
    });
  });
}

function schemaOf(map: ValueMap, text: string, filter: TSESTree.ObjectExpression, scope: Scope): string | null {
  const value = valueOf(filter, "schema");
  const names = value === undefined ? [] : findStrings(map, text, value, scope).map((found) => found.text);
  return names.find((name) => name !== "*") ?? null;
}

function valueOf(object: TSESTree.ObjectExpression, key: string): TSESTree.Node | undefined {
  for (const property of object.properties) {
    if (property.type !== "Property" || property.computed) continue;
    if (property.key.type === "Identifier" && property.key.name === key) return property.value;
  }
  return undefined;
}
