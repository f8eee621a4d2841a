import { ageOf } from "@continuous/source";

/** Younger than this, what was found still holds as far as anybody can tell. */
const fresh = 60 * 60 * 1000;

/** ` (2 days ago)`, where something is an hour old or older; else nothing. */
export function ageNote(time: string, now: string): string {
  return Date.parse(now) - Date.parse(time) < fresh ? "" : ` (${ageOf(time, now)})`;
}
