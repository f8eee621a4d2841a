import type { z } from "zod";

import type { metricsDocumentSchema } from "./metrics-document.schema.js";

/** What `report metrics` prints. Public: change it only by adding. */
export type MetricsDocument = z.output<typeof metricsDocumentSchema>;
