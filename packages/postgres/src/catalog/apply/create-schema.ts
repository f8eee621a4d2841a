import type { CreateExtensionStmt, CreateSchemaStmt } from "libpg-query";

import type { Context } from "../context.js";
import { StatementFailure } from "../model/statement-failure.js";
import { createSchema as createSchemaEntry } from "../model/state.js";

/** CREATE SCHEMA, with what it holds. */
export function createSchema(context: Context, statement: CreateSchemaStmt): void {
  const { state } = context;
  const name = statement.schemaname ?? statement.authrole?.rolename ?? "";
  const before = state.schemas.get(name);
  // Where migrations make a schema that a Supabase project has, it is no Supabase project, and the schema is theirs.
  if (before !== undefined && !(before.isKnown && !state.isKnown && name !== "public" && !statement.if_not_exists)) {
    if (statement.if_not_exists) return;
    throw new StatementFailure(`schema "${name}" already exists`);
  }
  state.journal.put(state.schemas, name, createSchemaEntry(name, context.place, state.isKnown));
  const path = state.searchPath;
  state.journal.set(state, "searchPath", [name, ...path]);
  for (const element of statement.schemaElts ?? []) context.apply(element);
  state.journal.set(state, "searchPath", path);
}

export function createExtension({ state, place }: Context, statement: CreateExtensionStmt): void {
  const name = statement.extname ?? "";
  if (state.extensions.has(name)) {
    if (statement.if_not_exists) return;
    throw new StatementFailure(`extension "${name}" already exists`);
  }
  const option = (statement.options ?? []).find((node) => "DefElem" in node && node.DefElem.defname === "schema");
  const argument = option !== undefined && "DefElem" in option ? option.DefElem.arg : undefined;
  const schema = argument !== undefined && "String" in argument ? (argument.String.sval ?? null) : null;
  state.journal.put(state.extensions, name, { name, schema, created: place });
}
