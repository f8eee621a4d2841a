import type { DatabaseUse } from "./database-use.js";

/** A use whose line and column are not counted yet. */
export type UseDraft = Omit<DatabaseUse, "line" | "column">;
