import { countOf } from "@continuous/source";
import type { Problem } from "@continuous/standards";

import type { SpoolFile } from "./list-spool.js";
import { spoolPath } from "./to-spool-paths.js";
import { spoolLimits } from "./trim-spool.js";

/** Says which runs are lost because they waited too long, or were too many. */
export function toTrimProblem(forgotten: readonly SpoolFile[]): readonly Problem[] {
  if (forgotten.length === 0) return [];
  const times = forgotten.map(({ kept_at }) => kept_at.slice(0, 10)).sort();
  const [first = "", last = ""] = [times.at(0), times.at(-1)];
  const when = first === last ? first : `${first} to ${last}`;
  return [
    {
      code: "spool-trimmed",
      message: `${countOf(forgotten.length, "run")} kept for a store (${when}) ${forgotten.length === 1 ? "is" : "are"} lost: the spool holds ${String(spoolLimits.days)} days and ${String(spoolLimits.bytes / 1024 / 1024)} MB, and nothing took them in that time.`,
      hint: "See with `continuous sync` why the store takes nothing.",
      where: { path: spoolPath },
    },
  ];
}
