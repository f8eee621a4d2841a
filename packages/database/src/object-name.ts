/** Schemas that Supabase or an extension manages: what is in them is not the team's. */
export const managedSchemas: readonly string[] = [
  "auth",
  "cron",
  "extensions",
  "graphql",
  "graphql_public",
  "net",
  "pgbouncer",
  "pgmq",
  "pgmq_public",
  "pgsodium",
  "realtime",
  "storage",
  "supabase_functions",
  "supabase_migrations",
  "vault",
];
const managed = new Set(managedSchemas);

/** Whether a schema is none of the team's own. */
export function isManagedSchema(schema: string): boolean {
  return managed.has(schema);
}

/** `name` in `public`, else `schema.name`. */
export function toObjectName(schema: string, name: string): string {
  return schema === "public" ? name : `${schema}.${name}`;
}
