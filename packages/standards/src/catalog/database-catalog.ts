import type { StandardDescription } from "./standard-catalog.js";

/** The standards of the database: they hold for the schema that all migrations together leave standing. */
export const databaseCatalog: readonly StandardDescription[] = [
  {
    id: "database.required_columns",
    title: "Required columns",
    asks: "Each table has the required columns, of the required type. Join tables whose key is all foreign keys need no `id`.",
    right: "`id uuid primary key`, `created_at timestamptz`, `updated_at timestamptz`.",
    wrong: "A table without `created_at`; `created_at timestamp` where `timestamptz` is required.",
    defaultSeverity: "critical",
    rules: ["continuous/sql-required-columns"],
  },
  {
    id: "database.naming.tables",
    title: "Table names",
    asks: "Tables are named in one style and number.",
    right: "`user_sessions`, `statuses`, `people`.",
    wrong: "`UserSession`, `user_session`, `tblUsers`.",
    defaultSeverity: "critical",
    rules: ["continuous/sql-table-naming"],
  },
  {
    id: "database.naming.columns",
    title: "Column names",
    asks: "Columns are named in one style.",
    right: "`created_at`, `owner_id`.",
    wrong: "`createdAt`, `OwnerID`.",
    defaultSeverity: "critical",
    rules: ["continuous/sql-column-naming"],
  },
  {
    id: "database.naming.booleans",
    title: "Boolean columns",
    asks: "A boolean column says by its prefix that it is one.",
    right: "`is_active`, `has_children`.",
    wrong: "`active`, `deleted`.",
    defaultSeverity: "critical",
    rules: ["continuous/sql-boolean-naming"],
  },
  {
    id: "database.row_level_security",
    title: "Row level security",
    asks: "Each table in an exposed schema has row level security enabled.",
    right: "`alter table invoices enable row level security;` after `create table invoices`.",
    wrong: "A table in an exposed schema on which it is never enabled.",
    defaultSeverity: "critical",
    rules: ["continuous/sql-row-level-security"],
  },
  {
    id: "database.references",
    title: "Known references",
    asks: "A table, function or schema that code names on a Supabase client exists.",
    right: '`supabase.from("invoices")` where a migration creates `invoices`.',
    wrong: '`supabase.from("invoice")` where there is only `invoices`.',
    defaultSeverity: "critical",
    rules: ["continuous/known-references"],
  },
];
