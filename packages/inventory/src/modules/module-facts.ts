import type { DatabaseUse, NotLiveReason, ServiceFacts, SqlText } from "@continuous/source";
import type { Problem } from "@continuous/standards";

import type { ModuleRecord } from "../graph/module-record.js";
import type { ExportPlace } from "../services/find-export-places.js";
import type { Reach } from "../services/find-reach.js";

/** A service as its module alone tells of it. */
export interface ModuleService {
  readonly facts: ServiceFacts;
  readonly detectedBy: "path" | "shape";
  /** Exports of its module: its own, and those of others that use it. */
  readonly entrances: readonly string[];
  /** Where its exported names stand. */
  readonly places: readonly ExportPlace[];
  /** It is one only where its module reaches outside of the program: what that waits for may be told by other modules. */
  readonly needsReach?: true;
  /** What its doc comments say of it. */
  readonly description: string | null;
}

/**
 * All that discovery asks of one module's text. Plain data, which a cache may keep: it depends on nothing but the text, the
 * path and the request.
 */
export interface ModuleFacts {
  readonly record: ModuleRecord;
  /** What part it has in the tree, by its path and by what it says of itself. */
  readonly role: "live" | "test" | "other";
  /** Why its text says that it is not live, where its path does not. */
  readonly leftOut: { readonly reason: NotLiveReason; readonly because: string } | null;
  readonly services: readonly ModuleService[];
  /** What it asks of the world outside of it; left out where it asks nothing. */
  readonly reach?: Reach;
  /** Values that a live service file exports, where none of them is made like a service. */
  readonly strangers: readonly string[];
  /** What live code names of a database through a client. */
  readonly uses: readonly DatabaseUse[];
  /** SQL in live code. */
  readonly sql: readonly SqlText[];
  /** Hosts of addresses in a live module with a service. */
  readonly hosts: readonly string[];
}

/** Facts, or why there are none. */
export type ModuleAnswer =
  { readonly ok: true; readonly facts: ModuleFacts } | { readonly ok: false; readonly problem: Problem };
