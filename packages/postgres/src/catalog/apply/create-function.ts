import type { CreateFunctionStmt, DefineStmt, Node } from "libpg-query";

import type { Context } from "../context.js";
import { addFunction } from "../model/add-entry.js";
import type { Entry, FunctionArgument, FunctionEntry, TypeRef } from "../model/entries.js";
import { getSchema } from "../model/get-schema.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { builtin } from "../query/simple-types.js";
import { formatType } from "../types/format-type.js";
import { isSameType } from "../types/same-type.js";
import { inputTypes, isSameSignature, toArguments, toPlainType } from "./function-arguments.js";

/** CREATE [OR REPLACE] FUNCTION or PROCEDURE. */
export function createFunction(context: Context, statement: CreateFunctionStmt): void {
  const { state } = context;
  const names = toNames(statement.funcname);
  const schema = getSchema(state, names.at(-2));
  const args = toArguments(context, statement.parameters ?? []);
  const options = toOptions(statement.options ?? []);
  const language = options.get("language");
  const entry: FunctionEntry = {
    is: "function",
    kind: statement.is_procedure ? "procedure" : "function",
    schema,
    name: names.at(-1) ?? "",
    isKnown: state.isKnown,
    created: context.place,
    renamed: null,
    arguments: args,
    returns: statement.is_procedure ? null : toReturns(context, statement, args),
    isSet: statement.returnType?.setof ?? false,
    language: language !== undefined && "String" in language ? (language.String.sval ?? "").toLowerCase() : "sql",
    isSecurityDefiner: isTrue(options.get("security")),
    refs: new Set<Entry>(),
  };
  keep(context, entry, statement.replace ?? false);
}

/** CREATE AGGREGATE */
export function createAggregate(context: Context, statement: DefineStmt): void {
  const { state } = context;
  const names = toNames(statement.defnames);
  const list = statement.args?.[0];
  const parameters = list !== undefined && "List" in list ? (list.List.items ?? []) : [];
  const options = toOptions(statement.definition ?? []);
  const stateType = options.get("stype");
  const type = stateType !== undefined && "TypeName" in stateType ? toPlainType(context, stateType.TypeName) : null;
  const entry: FunctionEntry = {
    is: "function",
    kind: "aggregate",
    schema: getSchema(state, names.at(-2)),
    name: names.at(-1) ?? "",
    isKnown: state.isKnown,
    created: context.place,
    renamed: null,
    arguments: toArguments(context, parameters),
    // A final function may give another type; which, only its own declaration says.
    returns: options.has("finalfunc") ? finalType(state, options.get("finalfunc")) : type,
    isSet: false,
    language: "internal",
    isSecurityDefiner: false,
    refs: new Set<Entry>(),
  };
  keep(context, entry, statement.replace ?? false);
}

function finalType(state: Context["state"], node: Node | undefined): TypeRef | null {
  const names = node !== undefined && "TypeName" in node ? toNames(node.TypeName.names) : [];
  const places = names.length > 1 ? [names.at(-2) ?? ""] : state.searchPath;
  for (const place of places) {
    const found = state.schemas.get(place)?.functions.get(names.at(-1) ?? "")?.[0];
    if (found !== undefined) return found.returns;
  }
  return null;
}

function toOptions(nodes: readonly Node[]): Map<string, Node> {
  const options = new Map<string, Node>();
  for (const node of nodes) {
    if ("DefElem" in node && node.DefElem.arg !== undefined)
      options.set((node.DefElem.defname ?? "").toLowerCase(), node.DefElem.arg);
  }
  return options;
}

function isTrue(node: Node | undefined): boolean {
  return node !== undefined && "Boolean" in node && (node.Boolean.boolval ?? false);
}

function toReturns(context: Context, { returnType }: CreateFunctionStmt, args: readonly FunctionArgument[]): TypeRef {
  const outputs = args.filter(({ mode }) => mode === "out" || mode === "inout");
  const rows = args.filter(({ mode }) => mode === "table");
  const [first] = outputs.length > 0 ? outputs : rows;
  const given = first === undefined || outputs.length + rows.length > 1 ? builtin("record") : first.type;
  if (returnType === undefined) return given;
  const type = toPlainType(context, returnType);
  if (outputs.length > 0 && !isSameType(type, given)) {
    throw new StatementFailure(`function result type must be ${formatType(given)} because of OUT parameters`);
  }
  return type;
}

function keep(context: Context, entry: FunctionEntry, isReplacing: boolean): void {
  const { state } = context;
  const types = inputTypes(entry.arguments);
  const before = (entry.schema.functions.get(entry.name) ?? []).find((other) =>
    isSameSignature(inputTypes(other.arguments), types),
  );
  if (before !== undefined) {
    if (!isReplacing) throw new StatementFailure(`function "${entry.name}" already exists with same argument types`);
    checkReplacement(before, entry);
    // A replaced function is the same one: triggers and policies go on using it.
    const { journal } = state;
    journal.set(before, "arguments", entry.arguments);
    journal.set(before, "returns", entry.returns);
    journal.set(before, "language", entry.language);
    journal.set(before, "isSecurityDefiner", entry.isSecurityDefiner);
    return;
  }
  addFunction(state, entry);
}

function checkReplacement(before: FunctionEntry, after: FunctionEntry): void {
  if (before.kind !== after.kind) throw new StatementFailure("cannot change routine kind");
  const isSameReturn =
    before.isSet === after.isSet &&
    (before.returns === null || after.returns === null
      ? before.returns === after.returns
      : isSameType(before.returns, after.returns));
  if (!isSameReturn) throw new StatementFailure("cannot change return type of existing function");
  const rows = (entry: FunctionEntry): FunctionArgument[] =>
    entry.arguments.filter(({ mode }) => mode !== "in" && mode !== "variadic");
  const [old, now] = [rows(before), rows(after)];
  const isSameRow =
    old.length === now.length &&
    old.every(({ name, type }, index) => name === now[index]?.name && isSameType(type, now[index].type));
  if (!isSameRow) throw new StatementFailure("cannot change return type of existing function");
  const inputs = (entry: FunctionEntry): FunctionArgument[] =>
    entry.arguments.filter(({ mode }) => mode !== "out" && mode !== "table");
  inputs(before).forEach((argument, index) => {
    const replaced = inputs(after)[index];
    if (argument.name !== "" && replaced !== undefined && replaced.name !== argument.name) {
      throw new StatementFailure(`cannot change name of input parameter "${argument.name}"`);
    }
    if (argument.default !== null && replaced?.default === null) {
      throw new StatementFailure("cannot remove parameter defaults from existing function");
    }
  });
}
