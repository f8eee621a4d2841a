import type { CompiledRule, CompiledStandards } from "@continuous/standards";

import { hashText } from "../identity/hash-text.js";
import { pipelineIssueTypes, toRuleIds } from "./to-run-scope.js";

/**
 * A hash of each rule's options, by issue type; `null` for one that is off. Exceptions do not count: they silence findings,
 * and leave the rule as it is. Nor does the severity.
 */
export function toRuleHashes({ standards }: CompiledStandards): Readonly<Record<string, string | null>> {
  const rules = standards.flatMap((standard) => standard.rules);
  return Object.fromEntries(
    [...toRuleIds(), ...pipelineIssueTypes].map((id) => {
      const rule = rules.find((candidate) => candidate.id === id);
      return [id, rule === undefined ? null : toHash(rule)];
    }),
  );
}

function toHash({ options }: CompiledRule): string {
  const own = Object.entries(options).filter(([name]) => name !== "exceptions");
  return hashText(JSON.stringify(own), 16);
}
