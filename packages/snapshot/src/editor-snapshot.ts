import type { z } from "zod";

import type { snapshotSchema } from "./snapshot.schema.js";

/** `.continuous/snapshot.json`. Parts that nobody has worked out yet are null; each says when it was. Plain data. */
export type EditorSnapshot = z.output<typeof snapshotSchema>;

/** An item of the inventory, and where its exports stand. */
export type SnapshotItem = NonNullable<EditorSnapshot["inventory"]>["items"][number];
