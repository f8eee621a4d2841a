import type {
  AlterDomainStmt,
  AlterEnumStmt,
  CompositeTypeStmt,
  CreateDomainStmt,
  CreateEnumStmt,
  Node,
} from "libpg-query";

import type { Context } from "../context.js";
import { addType } from "../model/add-entry.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import type { CompositeEntry, DomainEntry, EnumEntry } from "../model/entries.js";
import { getSchema } from "../model/get-schema.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findType, resolveType } from "../types/resolve-type.js";

/** What every new type has. */
function named({ state, place }: Context, names: readonly string[]) {
  return {
    schema: getSchema(state, names.at(-2)),
    name: names.at(-1) ?? "",
    isKnown: state.isKnown,
    created: place,
    renamed: null,
  };
}

export function createEnum(context: Context, statement: CreateEnumStmt): void {
  addType(context.state, {
    is: "enum",
    ...named(context, toNames(statement.typeName)),
    values: toNames(statement.vals),
  });
}

/** A range type, a base type, or one that is only announced. */
export function createOtherType(context: Context, names: readonly Node[] | undefined): void {
  addType(context.state, { is: "other-type", ...named(context, toNames(names)) });
}

export function createDomain(context: Context, statement: CreateDomainStmt): void {
  const kinds = (statement.constraints ?? []).flatMap((node) =>
    "Constraint" in node ? [node.Constraint.contype] : [],
  );
  const domain: DomainEntry = {
    is: "domain",
    ...named(context, toNames(statement.domainname)),
    base: resolveType(context.state, statement.typeName ?? {}),
    isNotNull: kinds.includes("CONSTR_NOTNULL"),
  };
  addType(context.state, domain);
}

export function createComposite(context: Context, statement: CompositeTypeStmt): void {
  const names = [statement.typevar?.schemaname, statement.typevar?.relname].flatMap((name) => name ?? []);
  const type: CompositeEntry = { is: "composite", ...named(context, names), columns: [] };
  for (const node of statement.coldeflist ?? []) {
    if (!("ColumnDef" in node)) continue;
    const { colname = "", typeName, location } = node.ColumnDef;
    if (type.columns.some(({ name }) => name === colname))
      throw new StatementFailure(`column "${colname}" specified more than once`);
    const column = createColumnEntry(
      type,
      colname,
      resolveType(context.state, typeName ?? {}),
      context.placeAt(location),
    );
    type.columns = [...type.columns, column];
  }
  addType(context.state, type);
}

/** ALTER TYPE … ADD VALUE, and RENAME VALUE. */
export function alterEnum({ state }: Context, statement: AlterEnumStmt): void {
  const names = toNames(statement.typeName);
  const type = findType(state, names);
  // One that was never seen may come from a DO block.
  if (type === undefined) {
    resolveType(state, { names: statement.typeName ?? [] });
    return;
  }
  if (type.is !== "enum") throw new StatementFailure(`${names.join(".")} is not an enum`);
  state.journal.set(type, "values", nextValues(type, statement));
}

function nextValues({ values }: EnumEntry, statement: AlterEnumStmt): readonly string[] {
  const value = statement.newVal ?? "";
  if (statement.oldVal !== undefined) {
    if (!values.includes(statement.oldVal))
      throw new StatementFailure(`"${statement.oldVal}" is not an existing enum label`);
    if (values.includes(value)) throw new StatementFailure(`enum label "${value}" already exists`);
    return values.map((old) => (old === statement.oldVal ? value : old));
  }
  if (values.includes(value)) {
    if (statement.skipIfNewValExists) return values;
    throw new StatementFailure(`enum label "${value}" already exists`);
  }
  if (statement.newValNeighbor === undefined) return [...values, value];
  const neighbor = values.indexOf(statement.newValNeighbor);
  if (neighbor === -1) throw new StatementFailure(`"${statement.newValNeighbor}" is not an existing enum label`);
  return values.toSpliced(neighbor + (statement.newValIsAfter ? 1 : 0), 0, value);
}

/** ALTER DOMAIN: only whether it may be null is kept. */
export function alterDomain({ state }: Context, statement: AlterDomainStmt): void {
  const names = toNames(statement.typeName);
  const type = findType(state, names);
  if (type?.is !== "domain") throw new StatementFailure(`type "${names.join(".")}" does not exist`);
  if (statement.subtype === "O") state.journal.set(type, "isNotNull", true);
  if (statement.subtype === "N") state.journal.set(type, "isNotNull", false);
}
