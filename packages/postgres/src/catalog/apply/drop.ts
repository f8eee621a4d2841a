import type { DropStmt, Node, ObjectType } from "libpg-query";

import type { Context } from "../context.js";
import { dropEntries } from "../drop/drop-entries.js";
import type { Entry, RelationEntry } from "../model/entries.js";
import { findRelation } from "../model/find-relation.js";
import { listChildren } from "../model/get-table.js";
import { isMentioned } from "../model/mention-words.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findType } from "../types/resolve-type.js";
import { findFunctionBySignature } from "./find-functions.js";

/** What each DROP takes, and what it calls it. */
const relationKinds: Partial<Record<ObjectType, string>> = {
  OBJECT_TABLE: "table",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "materialized_view",
  OBJECT_FOREIGN_TABLE: "foreign_table",
  OBJECT_INDEX: "index",
  OBJECT_SEQUENCE: "sequence",
};

/** DROP of anything. One object that is missing fails the whole statement, but with IF EXISTS. */
export function drop(context: Context, statement: DropStmt): void {
  const { state, place } = context;
  const isOptional = statement.missing_ok ?? false;
  const isCascade = statement.behavior === "DROP_CASCADE";
  if (statement.removeType === "OBJECT_EXTENSION") {
    for (const name of toNames(statement.objects)) {
      if (!isOptional && !state.extensions.has(name)) throw new StatementFailure(`extension "${name}" does not exist`);
      state.journal.remove(state.extensions, name);
    }
    return;
  }
  const targets: Entry[] = [];
  for (const object of statement.objects ?? []) {
    const found = findObject(context, statement.removeType, object, isOptional);
    if (found === undefined && !isOptional && isKept(statement.removeType)) {
      throw new StatementFailure(
        `${describe(statement.removeType)} "${toObjectNames(object).join(".")}" does not exist`,
      );
    }
    if (found !== undefined) targets.push(found);
  }
  if (statement.removeType === "OBJECT_SCHEMA") {
    dropSchemas(context, targets, isCascade);
    return;
  }
  // A trigger on rows goes from the partitions too.
  for (const target of [...targets]) {
    if (target.is !== "trigger") continue;
    for (const child of listChildren(state, target.owner)) {
      targets.push(...child.triggers.filter(({ name, isInherited }) => isInherited && name === target.name));
    }
  }
  if (targets.length > 0) dropEntries(state, targets, isCascade, place);
}

function dropSchemas({ state, place }: Context, targets: readonly Entry[], isCascade: boolean): void {
  for (const target of targets) {
    if (target.is !== "schema") continue;
    const held: Entry[] = [
      ...target.relations.values(),
      ...target.types.values(),
      ...[...target.functions.values()].flat(),
    ];
    if (held.length > 0 && !isCascade) {
      throw new StatementFailure(`cannot drop schema ${target.name} because other objects depend on it`);
    }
    dropEntries(state, [...held, target], isCascade, place);
  }
}

/** Rules, casts and the like are not in the catalog: whether they stand is not known. */
function isKept(type: ObjectType | undefined): boolean {
  return type === "OBJECT_SCHEMA" || (type !== undefined && relationKinds[type] !== undefined);
}

function describe(type: ObjectType | undefined): string {
  return (type ?? "").replace("OBJECT_", "").toLowerCase().replaceAll("_", " ");
}

function toObjectNames(object: Node): string[] {
  if ("List" in object) return toNames(object.List.items);
  if ("TypeName" in object) return toNames(object.TypeName.names);
  if ("ObjectWithArgs" in object) return toNames(object.ObjectWithArgs.objname);
  return toNames([object]);
}

function findObject(
  context: Context,
  type: ObjectType | undefined,
  object: Node,
  isOptional: boolean,
): Entry | undefined {
  const { state } = context;
  const names = toObjectNames(object);
  const kind = type === undefined ? undefined : relationKinds[type];
  if (kind !== undefined) return toKind(findRelation(state, names.at(-2), names.at(-1) ?? ""), kind);
  switch (type) {
    case "OBJECT_SCHEMA":
      return state.schemas.get(names[0] ?? "");
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN": {
      const found = findType(state, names);
      if (found === undefined) {
        if (!isOptional && !isMentioned(state, names.at(-1) ?? "")) {
          throw new StatementFailure(`type "${names.join(".")}" does not exist`);
        }
        return undefined;
      }
      if (found.is === "table")
        throw new StatementFailure(`cannot drop type ${found.name} because table ${found.name} requires it`);
      if (type === "OBJECT_DOMAIN" && found.is !== "domain")
        throw new StatementFailure(`"${found.name}" is not a domain`);
      return found;
    }
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
    case "OBJECT_AGGREGATE":
      return findRoutine(context, type, object, isOptional);
    case "OBJECT_POLICY":
    case "OBJECT_TRIGGER":
      return findOnTable(context, type, names, isOptional);
    default:
      return undefined;
  }
}

function toKind(relation: RelationEntry | undefined, kind: string): RelationEntry | undefined {
  if (relation === undefined) return undefined;
  const actual = relation.is === "table" ? relation.kind : relation.is;
  if (actual !== kind) throw new StatementFailure(`"${relation.name}" is not a ${kind.replaceAll("_", " ")}`);
  if (relation.is === "index") {
    const key = relation.table.constraints.find(({ index }) => index === relation);
    if (key !== undefined) {
      throw new StatementFailure(
        `cannot drop index ${relation.name} because constraint ${key.name} on table ${relation.table.name} requires it`,
      );
    }
  }
  return relation;
}

function findRoutine(context: Context, type: ObjectType, object: Node, isOptional: boolean): Entry | undefined {
  if (!("ObjectWithArgs" in object)) return undefined;
  try {
    const found = findFunctionBySignature(context, object.ObjectWithArgs, type);
    if (found === undefined && !isOptional) {
      throw new StatementFailure(`function ${toObjectNames(object).join(".")} does not exist`);
    }
    if (found !== undefined && type !== "OBJECT_ROUTINE" && found.kind !== describe(type)) {
      throw new StatementFailure(`${found.name} is not a ${describe(type)}`);
    }
    return found;
  } catch (error) {
    // With IF EXISTS even a type that is missing is passed over; a name that means several functions is not.
    if (isOptional && error instanceof StatementFailure && error.message.startsWith("type ")) return undefined;
    throw error;
  }
}

function findOnTable(
  { state }: Context,
  type: ObjectType,
  names: readonly string[],
  isOptional: boolean,
): Entry | undefined {
  const name = names.at(-1) ?? "";
  const relation = findRelation(state, names.at(-3), names.at(-2) ?? "");
  if (relation?.is !== "table") {
    if (isOptional) return undefined;
    throw new StatementFailure(`relation "${names.slice(0, -1).join(".")}" does not exist`);
  }
  const all = type === "OBJECT_POLICY" ? relation.policies : relation.triggers;
  const found = [...all].find((entry) => entry.name === name);
  if (found === undefined && !isOptional) {
    throw new StatementFailure(`${describe(type)} "${name}" for table "${relation.name}" does not exist`);
  }
  return found;
}
