/** Why a file is not live code. */
export type NotLiveReason =
  "archived" | "vendored" | "generated" | "built" | "test" | "fixture" | "story" | "declaration" | "git-ignored";

/** What says that a file is not live: a reason, and the folder, name or words that gave it away. */
export interface NotLive {
  readonly live: false;
  readonly reason: NotLiveReason;
  /** For people: `packages/web/build/`, `*.test.*`, or the generator's own words. */
  readonly because: string;
}

/** Whether a file is live code, and if not, why. */
export type Liveness = { readonly live: true } | NotLive;
