import type { DriftRow } from "@continuous/database";

/** What to do about a difference, by which side is behind. */
export const driftRemedies: Readonly<Record<DriftRow["behind"], string>> = {
  database: "Apply the migrations to the database.",
  migrations: "Write a migration that makes it, so that it is there after the next reset.",
  types: "Generate the types file anew.",
};
