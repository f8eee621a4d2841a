import { setFlagsFromString } from "node:v8";

import type { PGlite, PGliteOptions } from "@electric-sql/pglite";

/**
 * How much a WebAssembly function does before V8 compiles it once more, with all optimisations. By default every start of
 * Postgres comes to that for hundreds of functions, which costs a process that records one run a third of its time; what is
 * optimised pays from some ten thousand issues on, and is by then.
 */
const optimiseLater = "--wasm-tiering-budget=60000000";

/** The newest Node in which that was tried. A V8 that no longer knew the flag would print an error. */
const newestTried = 24;

/** Loads the driver only now, and starts a Postgres over a data folder. */
export async function loadPglite(folder: string, options?: PGliteOptions): Promise<PGlite> {
  const { PGlite } = await import("@electric-sql/pglite");
  if (Number.parseInt(process.versions.node, 10) <= newestTried) setFlagsFromString(optimiseLater);
  return PGlite.create(folder, options);
}
