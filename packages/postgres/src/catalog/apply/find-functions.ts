import type { ObjectType, ObjectWithArgs } from "libpg-query";

import type { Context } from "../context.js";
import type { FunctionEntry } from "../model/entries.js";
import { listSearched } from "../model/find-relation.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { inputTypes, isSameSignature, toPlainType } from "./function-arguments.js";

/** The function that a signature means: `f(int, text)`, or `f` where there is but one. */
export function findFunctionBySignature(
  context: Context,
  object: ObjectWithArgs,
  type: ObjectType | undefined,
): FunctionEntry | undefined {
  const { state } = context;
  const names = toNames(object.objname);
  const name = names.at(-1) ?? "";
  const schemas = names.length > 1 ? [state.schemas.get(names.at(-2) ?? "")] : listSearched(state);
  const all = schemas.flatMap((schema) => schema?.functions.get(name) ?? []);
  if (object.args_unspecified) {
    const meant = all.filter(
      ({ kind }) => type === "OBJECT_ROUTINE" || (kind === "procedure") === (type === "OBJECT_PROCEDURE"),
    );
    if (meant.length > 1) throw new StatementFailure(`function name "${name}" is not unique`);
    return meant[0];
  }
  const parameters = object.objfuncargs ?? [];
  const isInput = (mode: string | undefined): boolean => mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE";
  const types =
    parameters.length > 0
      ? parameters.flatMap((node) =>
          "FunctionParameter" in node && isInput(node.FunctionParameter.mode)
            ? [toPlainType(context, node.FunctionParameter.argType)]
            : [],
        )
      : (object.objargs ?? []).flatMap((node) => ("TypeName" in node ? [toPlainType(context, node.TypeName)] : []));
  return all.find((candidate) => isSameSignature(inputTypes(candidate.arguments), types));
}

export function getFunctionBySignature(
  context: Context,
  object: ObjectWithArgs,
  type: ObjectType | undefined,
): FunctionEntry {
  const found = findFunctionBySignature(context, object, type);
  if (found === undefined) throw new StatementFailure(`function ${toNames(object.objname).join(".")} does not exist`);
  const isProcedure = found.kind === "procedure";
  // ALTER FUNCTION takes aggregates too.
  if (type === "OBJECT_FUNCTION" && isProcedure) throw new StatementFailure(`${found.name} is not a function`);
  if (type === "OBJECT_PROCEDURE" && !isProcedure) throw new StatementFailure(`${found.name} is not a procedure`);
  if (type === "OBJECT_AGGREGATE" && found.kind !== "aggregate") {
    throw new StatementFailure(`function ${found.name} is not an aggregate`);
  }
  return found;
}
