import { snapshotSchema } from "@continuous/snapshot";
import { z } from "zod";

import { dashboardDocumentSchema } from "./dashboard-document.schema.js";
import { healthDocumentSchema } from "./health-document.schema.js";
import { inventoryDocumentSchema } from "./inventory-document.schema.js";
import { issuesDocumentSchema } from "./issues-document.schema.js";
import { markDocumentSchema } from "./mark-document.schema.js";
import { metricsDocumentSchema } from "./metrics-document.schema.js";
import { pruneDocumentSchema } from "./prune-document.schema.js";
import { statusDocumentSchema } from "./status-document.schema.js";
import { testRunDocumentSchema } from "./test-run-document.schema.js";
import { syncDocumentSchema } from "./sync-document.schema.js";
import { trendsDocumentSchema } from "./trends-document.schema.js";

const home = "https://github.com/continuous-standards/continuous/blob/main/packages/reporter/schemas/";

const definitions: Readonly<Record<string, z.ZodType>> = {
  "dashboard.schema.json": dashboardDocumentSchema,
  "health.schema.json": healthDocumentSchema,
  "inventory.schema.json": inventoryDocumentSchema,
  "issues.schema.json": issuesDocumentSchema,
  "mark.schema.json": markDocumentSchema,
  "metrics.schema.json": metricsDocumentSchema,
  "prune.schema.json": pruneDocumentSchema,
  "snapshot.schema.json": snapshotSchema,
  "status.schema.json": statusDocumentSchema,
  "test-run.schema.json": testRunDocumentSchema,
  "sync.schema.json": syncDocumentSchema,
  "trends.schema.json": trendsDocumentSchema,
};

/**
 * The JSON Schemas (draft 2020-12) of all documents, by file name; the files are in `schemas/` and ship with the package.
 * They allow properties that they do not name: a document grows by adding.
 */
export function documentSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      { $id: `${home}${name}`, ...toJsonSchema(definition) },
    ]),
  );
}

function toJsonSchema(definition: z.ZodType): object {
  return z.toJSONSchema(definition, {
    // "output" would forbid every property that is not named.
    io: "input",
    override: ({ jsonSchema }) => {
      // `readonly` is a matter of our types; in JSON Schema the word speaks of who may write a property.
      delete jsonSchema.readOnly;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
