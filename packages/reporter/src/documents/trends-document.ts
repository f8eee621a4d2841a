import type { z } from "zod";

import type { trendsDocumentSchema } from "./trends-document.schema.js";

/** What `report trends` prints. Public: change it only by adding. */
export type TrendsDocument = z.output<typeof trendsDocumentSchema>;

/** A day or a week. */
export type TrendsPeriod = TrendsDocument["periods"][number];
