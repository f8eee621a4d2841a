import type { DatabaseUse } from "./database-use.js";

/** A use whose place is not counted yet. */
export interface UseDraft extends Omit<DatabaseUse, "line" | "column" | "isOtherProject"> {
  /** What gives the address of the client's project, where the file makes it. */
  readonly addresses?: readonly string[];
}

/** What is known of the client that a name is given to. */
export type UsedClient = Pick<UseDraft, "schema" | "isSchemaHidden" | "addresses">;
