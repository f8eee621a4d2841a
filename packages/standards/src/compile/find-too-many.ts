import type { Trouble } from "../yaml/trouble.js";

/** Five to ten standards are read; more are skimmed. */
const mostStandards = 10;

/** Says why so many standards are too many. Pipelines and coverage are not counted: they speak up once a run, not in every file. */
export function findTooMany(ids: readonly string[]): Omit<Trouble, "offset"> | undefined {
  const counted = ids.filter((id) => !id.startsWith("pipelines.") && !id.startsWith("testing."));
  if (counted.length <= mostStandards) return undefined;
  return {
    code: "too-many-standards",
    message: `${String(counted.length)} standards are switched on. Too many rules are ignored rules: where everything is reported, nothing is read.`,
    hint: `Keep the ${String(mostStandards)} that matter most, and set the others to \`off\`.`,
  };
}
