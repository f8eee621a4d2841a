import { expectTypeOf, test } from "vitest";
import type { z } from "zod";

import type { healthDocumentSchema } from "./health-document.schema.js";
import type { HealthDocument } from "./health-document.js";
import type { inventoryDocumentSchema } from "./inventory-document.schema.js";
import type { InventoryDocument } from "./inventory-document.js";
import type { issuesDocumentSchema } from "./issues-document.schema.js";
import type { IssuesDocument } from "./issues-document.js";
import type { markDocumentSchema } from "./mark-document.schema.js";
import type { MarkDocument } from "./mark-document.js";
import type { pruneDocumentSchema } from "./prune-document.schema.js";
import type { PruneDocument } from "./prune-document.js";
import type { statusDocumentSchema } from "./status-document.schema.js";
import type { StatusDocument } from "./status-document.js";
import type { syncDocumentSchema } from "./sync-document.schema.js";
import type { SyncDocument } from "./sync-document.js";

// `tsc -b tsconfig.test.json` is what can fail here: schema and type are one definition, said twice.
test("the schema of an issues document describes its type", () => {
  expectTypeOf<z.output<typeof issuesDocumentSchema>>().toEqualTypeOf<IssuesDocument>();
});

test("the schema of a health document describes its type", () => {
  expectTypeOf<z.output<typeof healthDocumentSchema>>().toEqualTypeOf<HealthDocument>();
});

test("the schema of an inventory document describes its type", () => {
  expectTypeOf<z.output<typeof inventoryDocumentSchema>>().toEqualTypeOf<InventoryDocument>();
});

test("the schema of a mark describes its type", () => {
  expectTypeOf<z.output<typeof markDocumentSchema>>().toEqualTypeOf<MarkDocument>();
});

test("the schema of a status document describes its type", () => {
  expectTypeOf<z.output<typeof statusDocumentSchema>>().toEqualTypeOf<StatusDocument>();
});

test("the schema of a sync describes its type", () => {
  expectTypeOf<z.output<typeof syncDocumentSchema>>().toEqualTypeOf<SyncDocument>();
});

test("the schema of a prune describes its type", () => {
  expectTypeOf<z.output<typeof pruneDocumentSchema>>().toEqualTypeOf<PruneDocument>();
});
