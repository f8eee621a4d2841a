import type { FunctionParameter, Node, TypeName } from "libpg-query";

import type { Context } from "../context.js";
import { expressionText } from "../expression-text.js";
import type { FunctionArgument, TypeRef } from "../model/entries.js";
import { isSameType } from "../types/same-type.js";
import { resolveType } from "../types/resolve-type.js";

const modes: Readonly<Record<string, FunctionArgument["mode"]>> = {
  FUNC_PARAM_IN: "in",
  FUNC_PARAM_DEFAULT: "in",
  FUNC_PARAM_OUT: "out",
  FUNC_PARAM_INOUT: "inout",
  FUNC_PARAM_VARIADIC: "variadic",
  FUNC_PARAM_TABLE: "table",
};

export function toArguments(context: Context, parameters: readonly Node[]): FunctionArgument[] {
  return parameters.flatMap((node) => {
    if (!("FunctionParameter" in node) || node.FunctionParameter.argType === undefined) return [];
    const parameter = node.FunctionParameter;
    return [
      {
        name: parameter.name ?? "",
        mode: modes[parameter.mode ?? ""] ?? "in",
        // Lengths do not belong to a function's arguments: varchar(20) is varchar.
        type: toPlainType(context, parameter.argType),
        default: toDefault(context, parameter),
      },
    ];
  });
}

export function toPlainType({ state }: Context, type: TypeName | undefined): TypeRef {
  return { ...resolveType(state, type ?? {}), modifier: "" };
}

/** What tells overloads apart: the types that a call brings. */
export function inputTypes(args: readonly FunctionArgument[]): TypeRef[] {
  return args.filter(({ mode }) => mode === "in" || mode === "inout" || mode === "variadic").map(({ type }) => type);
}

export function isSameSignature(a: readonly TypeRef[], b: readonly TypeRef[]): boolean {
  return a.length === b.length && a.every((type, index) => isSameType(type, b[index] ?? type));
}

function toDefault({ sql }: Context, { defexpr, argType }: FunctionParameter): string | null {
  if (defexpr === undefined) return null;
  // After the type come `default` or `=`, and then the expression.
  const from = sql.toIndex(argType?.location ?? 0);
  const opening = /\bdefault\b|=/giu;
  opening.lastIndex = from;
  const match = opening.exec(sql.text);
  return match === null ? "" : expressionText(sql, opening.lastIndex);
}
