import { join } from "node:path";

/** The JSON Schemas of the documents that commands print. */
export async function documentSchemaFiles(root) {
  const { documentSchemas } = await import(join(root, "packages/reporter/dist/workshop.js"));
  return Object.entries(documentSchemas()).map(([name, schema]) => [
    `packages/reporter/schemas/${name}`,
    typeof schema === "string" ? schema : `${JSON.stringify(schema, null, 2)}\n`,
  ]);
}
