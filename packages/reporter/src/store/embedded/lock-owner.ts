/** Who holds the embedded store. */
export interface LockOwner {
  readonly pid: number;
  /** What it runs, for a person: `continuous check standards`. */
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly host: string;
}
