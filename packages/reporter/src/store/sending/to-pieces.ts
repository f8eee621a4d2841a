import type { IssueRecord } from "../store.js";
import { toDetail } from "./to-detail.js";

/** Details of some findings: `places` are theirs in the run's list, from 1 on. */
export interface DetailPiece {
  readonly places: string;
  readonly details: readonly (readonly unknown[])[];
}

/** A request stays well below 10 MB: what a service takes at least. */
const mostDetails = 20_000;
const mostCharacters = 6_000_000;

/** What a detail takes beside its texts: numbers, quotes, commas, names of fields. */
const rest = 140;

/** Details of the findings at some places, in as few pieces as may be sent. */
export function toPieces(issues: readonly IssueRecord[], places: readonly number[]): readonly DetailPiece[] {
  const pieces: DetailPiece[] = [];
  let own: number[] = [];
  let details: (readonly unknown[])[] = [];
  let size = 0;
  const finish = (): void => {
    if (own.length > 0) pieces.push({ places: own.join(" "), details });
    own = [];
    details = [];
    size = 0;
  };
  for (const place of places) {
    const issue = issues[place - 1];
    if (issue === undefined) continue;
    const detail = toDetail(issue);
    const length = toLength(issue);
    if (own.length === mostDetails || size + length > mostCharacters) finish();
    own.push(place);
    details.push(detail);
    size += length;
  }
  finish();
  return pieces;
}

/** About as long as it is in JSON; writing it out twice would take as long as sending it. */
function toLength(issue: IssueRecord): number {
  const { issue_type, standard, item_name, path, description, suggested_fix, identity } = issue;
  const own = [issue_type, standard, item_name, path, description, suggested_fix];
  const known: readonly (string | undefined)[] =
    identity === undefined ? [] : Object.values<string | undefined>({ ...identity });
  return [...own, ...known].reduce((sum, text) => sum + (text?.length ?? 0), rest);
}
