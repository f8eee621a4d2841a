import type { ObjectType, RenameStmt } from "libpg-query";

import type { Context } from "../context.js";
import { kindOf, qualifiedName } from "../drop/describe-entry.js";
import type { Entry, RelationEntry } from "../model/entries.js";
import { findRelation } from "../model/find-relation.js";
import { getColumn, getTable, listChildren } from "../model/get-table.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findComposite, findType } from "../types/resolve-type.js";
import { getFunctionBySignature } from "./find-functions.js";
import { renameFunction, renameRelation, renameType } from "./rename-entry.js";

/** ALTER … RENAME of anything. */
export function rename(context: Context, statement: RenameStmt): void {
  const { state } = context;
  const name = statement.newname ?? "";
  switch (statement.renameType) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_FOREIGN_TABLE":
    case "OBJECT_INDEX":
    case "OBJECT_SEQUENCE": {
      const found = findRelation(state, statement.relation?.schemaname, statement.relation?.relname ?? "");
      if (found === undefined) {
        if (statement.missing_ok) return;
        throw new StatementFailure(`relation "${statement.relation?.relname ?? ""}" does not exist`);
      }
      checkKind(found, statement.renameType);
      note(context, found, () => {
        renameRelation(state, found, name);
      });
      return;
    }
    case "OBJECT_COLUMN":
    case "OBJECT_ATTRIBUTE":
      renameColumn(context, statement, name);
      return;
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN": {
      const names = toObjectNames(statement);
      const type = findType(state, names);
      if (type === undefined) throw new StatementFailure(`type "${names.join(".")}" does not exist`);
      if (type.is === "table") throw new StatementFailure(`${type.name} is a table's row type`);
      note(context, type, () => {
        renameType(state, type, name);
      });
      return;
    }
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
    case "OBJECT_AGGREGATE": {
      if (statement.object === undefined || !("ObjectWithArgs" in statement.object)) return;
      const found = getFunctionBySignature(context, statement.object.ObjectWithArgs, statement.renameType);
      note(context, found, () => {
        renameFunction(state, found, found.schema, name);
      });
      return;
    }
    case "OBJECT_SCHEMA":
      renameSchema(context, statement.subname ?? "", name);
      return;
    case "OBJECT_TABCONSTRAINT":
    case "OBJECT_POLICY":
    case "OBJECT_TRIGGER":
      renamePart(context, statement, name);
  }
}

const kinds: Partial<Record<ObjectType, string>> = {
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "materialized_view",
  OBJECT_FOREIGN_TABLE: "foreign_table",
  OBJECT_INDEX: "index",
  OBJECT_SEQUENCE: "sequence",
};

/** ALTER TABLE renames relations of any kind, the others only their own. */
function checkKind(relation: RelationEntry, type: ObjectType): void {
  const kind = kinds[type];
  const actual = relation.is === "table" ? relation.kind : relation.is;
  if (kind !== undefined && kind !== actual) {
    throw new StatementFailure(`"${relation.name}" is not a ${kind.replaceAll("_", " ")}`);
  }
}

function toObjectNames({ object }: RenameStmt): string[] {
  if (object === undefined) return [];
  return "List" in object ? toNames(object.List.items) : toNames([object]);
}

/** Does the renaming, and writes down what it was before and is now. */
function note({ state, place }: Context, entry: Exclude<Entry, { is: "default" }>, act: () => void): void {
  const from = qualifiedName(entry);
  act();
  if ("renamed" in entry) state.journal.set(entry, "renamed", place);
  if (!("isKnown" in entry) || !entry.isKnown) {
    state.journal.append(state.renames, { kind: kindOf(entry), from, to: qualifiedName(entry), place });
  }
}

function renameColumn(context: Context, statement: RenameStmt, name: string): void {
  const { state } = context;
  const { relation = {}, subname = "" } = statement;
  const names = [relation.schemaname, relation.relname].flatMap((part) => part ?? []);
  const type = findComposite(state, names);
  if (statement.missing_ok && type === undefined && findRelation(state, names.at(-2), names.at(-1) ?? "") === undefined)
    return;
  const owner = type ?? getTable(state, relation);
  const column = getColumn(owner, subname);
  const children = owner.is === "table" ? listChildren(state, owner) : [];
  if (!column.isLocal) throw new StatementFailure(`cannot rename inherited column "${subname}"`);
  const isShallow = relation.inh !== true && statement.renameType === "OBJECT_COLUMN";
  if (isShallow && children.length > 0)
    throw new StatementFailure(`inherited column "${subname}" must be renamed in child tables too`);
  for (const holder of [owner, ...children]) {
    if (holder.columns.some((other) => other.name === name)) {
      throw new StatementFailure(`column "${name}" of relation "${holder.name}" already exists`);
    }
  }
  note(context, column, () => {
    state.journal.set(column, "name", name);
  });
  for (const child of children) {
    for (const copy of child.columns) if (copy.name === subname) state.journal.set(copy, "name", name);
  }
}

function renameSchema(context: Context, from: string, to: string): void {
  const { state } = context;
  const schema = state.schemas.get(from);
  if (schema === undefined) throw new StatementFailure(`schema "${from}" does not exist`);
  if (state.schemas.has(to)) throw new StatementFailure(`schema "${to}" already exists`);
  note(context, schema, () => {
    state.journal.remove(state.schemas, from);
    state.journal.set(schema, "name", to);
    state.journal.put(state.schemas, to, schema);
  });
}

function renamePart(context: Context, statement: RenameStmt, name: string): void {
  const { state } = context;
  const { relation = {}, subname = "", renameType: kind } = statement;
  if (statement.missing_ok && findRelation(state, relation.schemaname, relation.relname ?? "") === undefined) return;
  const table = getTable(state, relation);
  const parts =
    kind === "OBJECT_POLICY" ? table.policies : kind === "OBJECT_TRIGGER" ? table.triggers : table.constraints;
  const part = [...parts].find((entry) => entry.name === subname);
  if (part === undefined) {
    if (statement.missing_ok) return;
    throw new StatementFailure(`"${subname}" for table "${table.name}" does not exist`);
  }
  if ([...parts].some((entry) => entry.name === name)) {
    throw new StatementFailure(`"${name}" for relation "${table.name}" already exists`);
  }
  if (part.is === "constraint" && part.isInherited)
    throw new StatementFailure(`cannot rename inherited constraint "${subname}"`);
  note(context, part, () => {
    if (part.is === "constraint" && part.index !== null) renameRelation(state, part.index, name);
    else state.journal.set(part, "name", name);
  });
}
