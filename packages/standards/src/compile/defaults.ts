import type { ServiceGlobs } from "../compiled-standards.js";

/** What counts as a service file where standards.yaml does not say. */
export const defaultServices: ServiceGlobs = {
  include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"],
  exclude: [],
};

export const defaultSchemas: readonly string[] = ["public"];

export const defaultPipelines: readonly string[] = ["**/*-cli.sh"];

export const defaultPipelineCommands: readonly string[] = ["help", "test", "health_check"];

/** Columns of `database.required_columns`, where only its severity is given. */
export const defaultColumns: readonly { readonly name: string; readonly type: string }[] = [
  { name: "id", type: "uuid" },
  { name: "created_at", type: "timestamptz" },
  { name: "updated_at", type: "timestamptz" },
];

export const defaultTableNaming: { readonly style: string; readonly number: string } = {
  style: "snake_case",
  number: "plural",
};

export const defaultColumnStyle = "snake_case";

export const defaultBooleanPrefixes: readonly string[] = ["is_", "has_"];
