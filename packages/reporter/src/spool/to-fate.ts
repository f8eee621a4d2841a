import type { StoreError } from "../store/store-error.js";

/** Our own functions say so of what another version sent: tables and command are not of one age, and the run is good. */
const otherVersion = "(22023)";

/**
 * What becomes of a run that a store did not take. `wait`: the store is away, or not as it must be, and every run waits with
 * this one. `die`: it is about the run itself, and would be the same each time.
 */
export function toFate({ code, message }: Pick<StoreError, "code" | "message">): "wait" | "die" {
  switch (code) {
    case "store-unreachable":
    case "store-locked":
    case "store-full":
    case "spool-unusable":
    // Somebody must set a key, pay a bill or apply a migration; the run is good.
    case "store-refused":
    case "store-misconfigured":
    case "store-version":
      return "wait";
    case "store-rejected":
      return message.includes(otherVersion) ? "wait" : "die";
  }
}
