import { countOf, nameSome } from "@continuous/source";

import type { TrendsDocument } from "../../documents/trends-document.js";

type StandardChange = TrendsDocument["standard_changes"][number];

const shown = 10;

/**
 * Why numbers of this time may not be compared just so, oldest first: what is pruned, the first check, standards that were
 * switched on or off or given other options. Names as they are recorded, not yet safe to print.
 */
export function describeUnlike(document: TrendsDocument): readonly string[] {
  const { since, kept_since, first_checked_at, standard_changes } = document;
  const notes: string[] = [];
  if (kept_since !== null && kept_since > since) {
    notes.push(`Before ${dayOf(kept_since)} history is pruned: what was then is unknown, and not zero.`);
  } else if (first_checked_at !== null && first_checked_at >= since) {
    notes.push(
      `The first check was on ${dayOf(first_checked_at)}: what it found was there before, and is not counted as new.`,
    );
  }
  const together = new Map<string, StandardChange[]>();
  for (const change of standard_changes) {
    const key = `${change.at} ${change.change}`;
    together.set(key, [...(together.get(key) ?? []), change]);
  }
  const changes = [...together.values()].map(describeChange);
  return [
    ...notes,
    ...changes.slice(0, shown),
    ...(changes.length > shown ? [`… and ${countOf(changes.length - shown, "more change")} of standards.`] : []),
  ];
}

function describeChange(changes: readonly StandardChange[]): string {
  const [{ at, change }] = changes as readonly [StandardChange, ...StandardChange[]];
  const names = nameSome(changes.map(({ issue_type, standards }) => standards[0] ?? issue_type));
  const sum = (key: "found" | "closed"): number => changes.reduce((total, one) => total + one[key], 0);
  const [found, closed] = [sum("found"), sum("closed")];
  const effects = [
    ...(change === "switched_off"
      ? []
      : [`${countOf(found, "issue")} found by it at first ${isOrAre(found)} not counted as new`]),
    ...(change === "switched_on"
      ? []
      : [`${countOf(closed, "issue")} closed by it ${isOrAre(closed)} not counted as fixed`]),
  ];
  const what = { switched_on: "switched on", changed: "given other options", switched_off: "switched off" }[change];
  return `${dayOf(at)}: ${names} ${changes.length === 1 ? "was" : "were"} ${what}; ${effects.join(", ")}.`;
}

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
