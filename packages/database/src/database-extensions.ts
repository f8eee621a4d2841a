/** How the files end, beside those of code, that say something of a database: migrations, and Supabase's configuration. */
export const databaseExtensions: readonly string[] = [".sql", ".toml"];
