import type { JSONSchema } from "@typescript-eslint/utils";

const nullableGlobs: JSONSchema.JSONSchema4 = { type: ["array", "null"], items: { type: "string" } };

/** JSON Schema of where a database's rules look; each has them, compiled from standards.yaml. */
export const databaseProperties: Readonly<Record<"migrations" | "types", JSONSchema.JSONSchema4>> = {
  migrations: { ...nullableGlobs, description: "Globs of migrations; `null`: found." },
  types: { ...nullableGlobs, description: "Globs of generated types files; `null`: found." },
};
