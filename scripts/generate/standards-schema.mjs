import { join } from "node:path";

/** The JSON Schema of standards.yaml, from the same definition that validates it. */
export async function standardsSchemaFile(root) {
  const { standardsJsonSchema } = await import(join(root, "packages/standards/dist/index.js"));
  return [["packages/standards/standards.schema.json", toText(standardsJsonSchema())]];
}

const toText = (schema) => (typeof schema === "string" ? schema : `${JSON.stringify(schema, null, 2)}\n`);
