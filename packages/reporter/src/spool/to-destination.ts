import { createHash } from "node:crypto";

import type { StoreChoice } from "../store/to-store-choice.js";

/**
 * Names the store that a run is kept for, so that it is never sent to another one: the kind, and for one elsewhere a hash of
 * where it is. Neither address nor key can be read from it, and a new key or password leaves it as it is.
 *
 * @returns `null` where nothing is recorded.
 */
export function toDestination(choice: StoreChoice): string | null {
  switch (choice.kind) {
    case "none":
      return null;
    case "embedded":
      return "embedded";
    default:
      return `${choice.kind}-${hash(toPlace(choice.url))}`;
  }
}

/** Of an address, what says where it leads, not who may go there or how. */
function toPlace(address: string): string {
  const { protocol, host, pathname, searchParams } = new URL(address);
  const path = /^https?:$/u.test(protocol) ? "" : pathname;
  // A Postgres may be named by a socket or another host in its parameters.
  const named = ["host", "port", "dbname"].map((name) => searchParams.get(name) ?? "");
  return [host.toLowerCase().replace(/:(?:5432|443)$/u, ""), path, ...named].join("\n");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
