import type { DatabaseUse } from "@continuous/source";

/** What code names of a database, by file. */
export type UsesByFile = ReadonlyMap<string, readonly DatabaseUse[]>;
