import type { TSESTree } from "@typescript-eslint/types";

import { createLineIndex } from "../services/line-index.js";
import type { DatabaseUse } from "./database-use.js";
import { findCallUses } from "./find-call-uses.js";
import { findOtherProjects } from "./find-other-projects.js";
import { findRealtimeUses } from "./find-realtime-uses.js";
import { findUrlUses } from "./find-url-uses.js";
import { mayUseDatabase } from "./may-use-database.js";
import { toValueMap } from "./to-value-map.js";
import type { UseDraft } from "./use-draft.js";

/** Several rules ask for the same module, one after the other. */
const known = new WeakMap<TSESTree.Program, readonly DatabaseUse[]>();

/**
 * Where a module names tables, functions, schemas and edge functions of a Supabase project: on clients, in select strings, in
 * subscriptions and in addresses of its API. Names are followed through constants, object maps, enums, class fields, and
 * functions of the same file; what other modules say is not known here. In the order of the text.
 *
 * Of resources embedded in select strings only a list of tables can tell whether they are tables: see `isKnownUse`.
 *
 * @param program - As @typescript-eslint/parser or oxc-parser (`astType: "ts"`, `preserveParens: false`) give it.
 * @param text - The module's text, without a byte order mark.
 */
export function findDatabaseUses(program: TSESTree.Program, text: string): readonly DatabaseUse[] {
  if (!mayUseDatabase(text)) return [];
  const last = known.get(program);
  if (last !== undefined) return last;
  const map = toValueMap(program);
  const lines = createLineIndex(text);
  const drafts = [...findCallUses(map, text), ...findRealtimeUses(map, text), ...findUrlUses(map, text)];
  const others = findOtherProjects(drafts);
  const uses = dedupe(drafts).map((draft): DatabaseUse => {
    const { kind, name, schema, operation, form, certainty, range, argumentRange } = draft;
    return {
      kind,
      name,
      schema,
      operation,
      form,
      certainty,
      range,
      ...lines.placeOf(range[0]),
      argumentRange,
      ...(draft.isSchemaHidden === true ? { isSchemaHidden: true } : {}),
      ...(others.has(draft) ? { isOtherProject: true } : {}),
    };
  });
  known.set(program, uses);
  return uses;
}

/** A constant that many calls name is one use for each thing done with it. */
function dedupe(drafts: readonly UseDraft[]): readonly UseDraft[] {
  const first = new Map<string, UseDraft>();
  for (const draft of [...drafts].sort((a, b) => a.range[0] - b.range[0] || a.argumentRange[0] - b.argumentRange[0])) {
    const { kind, operation, schema, range, argumentRange } = draft;
    const key = [kind, draft.name, operation, schema ?? "", ...range, ...argumentRange].join(" ");
    if (!first.has(key)) first.set(key, draft);
  }
  return [...first.values()];
}
