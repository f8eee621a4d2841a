/** Where editors find the JSON Schema of standards.yaml, in the published package. */
export const schemaUrl = "https://cdn.jsdelivr.net/npm/@continuous/standards@0/standards.schema.json";
