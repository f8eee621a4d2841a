/** A time as documents have it: ISO 8601, UTC. */
export function toIsoTime(time: number): string;
export function toIsoTime(time: number | null): string | null;
export function toIsoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
