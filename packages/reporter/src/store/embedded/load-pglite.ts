import { setFlagsFromString } from "node:v8";

import type { PGlite, PGliteOptions } from "@electric-sql/pglite";

/**
 * How much a WebAssembly function does before V8 compiles it once more, with all optimisations, in bytes that it runs. By default
 * every start of Postgres comes to that for hundreds of functions, which costs a process that records one run a third of its
 * time; what is optimised pays from some ten thousand issues on.
 */
const optimiseAfter = {
  /** Where much may be read or written: it is optimised by the time it pays. */
  much: 60_000_000,
  /** Where little is: never. A thread's first answer would wait a tenth of a second for what its start has set off. */
  little: 2_000_000_000,
} as const;

/** The newest Node in which that was tried. A V8 that no longer knew the flag would print an error. */
const newestTried = 24;

/** Loads the driver only now, and starts a Postgres over a data folder. */
export async function loadPglite(
  folder: string,
  work: keyof typeof optimiseAfter,
  options?: PGliteOptions,
): Promise<PGlite> {
  const { PGlite } = await import("@electric-sql/pglite");
  if (Number.parseInt(process.versions.node, 10) <= newestTried) {
    setFlagsFromString(`--wasm-tiering-budget=${String(optimiseAfter[work])}`);
  }
  return PGlite.create(folder, options);
}
