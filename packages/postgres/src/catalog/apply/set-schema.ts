import type { AlterObjectSchemaStmt } from "libpg-query";

import type { Context } from "../context.js";
import { kindOf, qualifiedName } from "../drop/describe-entry.js";
import type { FunctionEntry, RelationEntry, SchemaEntry, TypeEntry } from "../model/entries.js";
import { findRelation } from "../model/find-relation.js";
import { getSchema } from "../model/get-schema.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findType } from "../types/resolve-type.js";
import { getFunctionBySignature } from "./find-functions.js";
import { renameFunction, renameRelation, renameType } from "./rename-entry.js";

/** ALTER … SET SCHEMA. A table takes its indexes and the sequences of its columns along. */
export function setSchema(context: Context, statement: AlterObjectSchemaStmt): void {
  const { state } = context;
  const { object } = statement;
  if (statement.relation !== undefined) {
    const { schemaname, relname = "" } = statement.relation;
    const relation = findRelation(state, schemaname, relname);
    if (relation === undefined) {
      if (statement.missing_ok) return;
      throw new StatementFailure(`relation "${relname}" does not exist`);
    }
    const schema = getSchema(state, statement.newschema);
    note(context, relation, () => {
      moveRelation(context, relation, schema);
    });
    return;
  }
  const schema = getSchema(state, statement.newschema);
  if (object === undefined) return;
  if ("ObjectWithArgs" in object) {
    const found = getFunctionBySignature(context, object.ObjectWithArgs, statement.objectType);
    if (found.schema === schema) return;
    note(context, found, () => {
      renameFunction(state, found, schema, found.name);
    });
    return;
  }
  if (statement.objectType === "OBJECT_EXTENSION") {
    const name = toNames([object])[0] ?? "";
    const extension = state.extensions.get(name);
    if (extension !== undefined) state.journal.put(state.extensions, name, { ...extension, schema: schema.name });
    return;
  }
  const names = "List" in object ? toNames(object.List.items) : toNames([object]);
  const type = findType(state, names);
  if (type === undefined || type.is === "table") throw new StatementFailure(`type "${names.join(".")}" does not exist`);
  if (type.schema === schema) return;
  note(context, type, () => {
    renameType(state, type, type.name, schema);
  });
}

function moveRelation({ state }: Context, relation: RelationEntry, schema: SchemaEntry): void {
  if (relation.schema === schema) return;
  const before = relation.schema;
  const followers =
    relation.is === "table"
      ? [...before.relations.values()].filter(
          (entry) =>
            (entry.is === "index" && entry.table === relation) ||
            (entry.is === "sequence" && entry.ownedBy !== null && entry.ownedBy.owner === relation),
        )
      : [];
  renameRelation(state, relation, relation.name, schema);
  for (const follower of followers) renameRelation(state, follower, follower.name, schema);
}

function note({ state, place }: Context, entry: RelationEntry | TypeEntry | FunctionEntry, act: () => void): void {
  const from = qualifiedName(entry);
  act();
  const to = qualifiedName(entry);
  if (from === to) return;
  state.journal.set(entry, "renamed", place);
  state.journal.append(state.renames, { kind: kindOf(entry), from, to, place });
}
