import type { JSONSchema } from "@typescript-eslint/utils";

/** JSON Schema of the option that holds exceptions; every rule has it. */
export const exceptionsSchema: JSONSchema.JSONSchema4 = {
  type: "array",
  description: "Exceptions of standards.yaml that are in force.",
  items: {
    type: "object",
    properties: {
      items: { type: "array", items: { type: "string" } },
      paths: { type: "array", items: { type: "string" } },
      reason: { type: "string" },
    },
    required: ["items", "paths", "reason"],
    additionalProperties: false,
  },
};
