import type { SnapshotItem } from "@continuous/snapshot";

import type { Knowledge } from "../edited-text.js";
import { describeIssues } from "./describe-issues.js";
import { describePlace } from "./describe-place.js";
import { describeRenames } from "./describe-renames.js";
import { plain } from "./plain.js";
import { quote } from "./quote.js";
import { quoteSome } from "./quote-some.js";
import { readDetails } from "./read-details.js";

/** What the inventory knows of a database function or an edge function. */
export function describeFunction(
  item: SnapshotItem,
  renamedBy: readonly string[],
  knowledge: Knowledge,
): readonly string[] {
  const read = readDetails(item.metadata);
  const users = read.texts("references");
  const ending = [
    `- Used by ${users.length === 0 ? "no file" : quoteSome(users, 4)}`,
    `- ${describeIssues(item, knowledge)}`,
    ...read
      .texts("drift")
      .slice(0, 5)
      .map((one) => `- Differs: ${plain(one)}`),
    `- Defined in ${describePlace(item)}`,
  ];
  if (read.text("kind") === "edge") return [`**Edge function ${quote(item.item_name)}**`, "", ...ending];
  const given = read.texts("arguments");
  const returns = read.text("returns");
  const language = read.text("language");
  const overloads = read.count("overloads") ?? 1;
  const isDefiner = read.flag("security_definer");
  return [
    `**Function ${quote(item.item_name)}**${describeRenames([], renamedBy)}`,
    "",
    `- Arguments: ${given.length === 0 ? "none" : quoteSome(given, 12)}`,
    ...(returns === null ? [] : [`- Returns: ${quote(returns)}`]),
    ...(language === null ? [] : [`- Language: ${plain(language)}`]),
    ...(isDefiner === null
      ? []
      : [
          `- Runs with the rights of ${isDefiner ? "its **owner** (security definer)" : "whoever calls it (security invoker)"}`,
        ]),
    ...(overloads > 1 ? [`- ${String(overloads)} functions have this name; the first is shown`] : []),
    ...ending,
  ];
}
