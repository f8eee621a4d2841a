import type { LiveDatabase } from "@continuous/database";
import { z } from "zod";

const column = z.object({ name: z.string(), type: z.string(), nullable: z.boolean(), default: z.string().nullable() });
const table = z.object({
  schema: z.string(),
  name: z.string(),
  kind: z.enum(["table", "view", "materialized_view", "foreign_table"]),
  columns: z.array(column),
  primaryKey: z.array(z.string()),
  rowLevelSecurity: z.boolean(),
  policies: z.array(z.string()),
});
const databaseFunction = z.object({
  schema: z.string(),
  name: z.string(),
  arguments: z.array(z.string()),
  identity: z.string(),
  returns: z.string().nullable(),
  language: z.string(),
  securityDefiner: z.boolean(),
  isTrigger: z.boolean(),
});
const enumeration = z.object({ schema: z.string(), name: z.string(), values: z.array(z.string()) });
const document = z.object({
  schemas: z.array(z.string()),
  tables: z.array(table),
  functions: z.array(databaseFunction),
  enums: z.array(enumeration),
});

/**
 * Reads the document that `liveDatabaseQuery` asks for.
 *
 * @throws where it is not what was asked for; the message says in what.
 */
export function parseLiveDatabase(value: unknown): LiveDatabase {
  return document.parse(value);
}
