import type { SnapshotItem } from "@continuous/snapshot";

import type { Knowledge } from "../edited-text.js";
import { describeIssues } from "./describe-issues.js";
import { describePlace } from "./describe-place.js";
import { quote } from "./quote.js";
import { quoteSome } from "./quote-some.js";
import { readDetails } from "./read-details.js";

const parts = [
  ["has_help", "help"],
  ["has_test", "test"],
  ["has_health_check", "health check"],
] as const;

/** What the inventory knows of a pipeline. */
export function describePipeline(item: SnapshotItem, knowledge: Knowledge): readonly string[] {
  const read = readDetails(item.metadata);
  const commands = read.texts("commands");
  const missing = read.texts("missing_targets");
  const references = read.texts("references");
  const lacking = parts.filter(([key]) => read.flag(key) === false).map(([, name]) => name);
  return [
    `**Pipeline ${quote(item.item_name)}**`,
    "",
    `- Commands: ${commands.length === 0 ? "none" : quoteSome(commands, 12)}`,
    ...(lacking.length === 0 ? [] : [`- Lacks: ${lacking.join(", ")}`]),
    ...(missing.length === 0 ? [] : [`- Calls what does not exist: ${quoteSome(missing)}`]),
    `- Named in ${references.length === 0 ? "no file" : quoteSome(references, 4)}`,
    `- ${describeIssues(item, knowledge)}`,
    `- Path: ${describePlace(item)}`,
  ];
}
