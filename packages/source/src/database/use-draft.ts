import type { DatabaseUse } from "./database-use.js";

/** A use whose line and column are not counted yet. */
export type UseDraft = Omit<DatabaseUse, "line" | "column">;

/** What is known of the schema in which a name stands. */
export type UsedSchema = Pick<DatabaseUse, "schema" | "isSchemaHidden">;
