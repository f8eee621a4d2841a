/** A stretch of time, both ends in it. Milliseconds since 1970, UTC. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

export const dayInMilliseconds = 24 * 60 * 60 * 1000;
