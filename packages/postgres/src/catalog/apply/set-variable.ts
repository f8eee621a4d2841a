import type { Node, SelectStmt, VariableSetStmt } from "libpg-query";

import type { Context } from "../context.js";
import { toNames } from "../model/names.js";
import { defaultSearchPath } from "../model/state.js";
import { selectInto } from "./create-table-as.js";

/** SET search_path, and RESET. Other settings change nothing here. */
export function setVariable({ state }: Context, statement: VariableSetStmt): void {
  if (statement.kind === "VAR_RESET_ALL") state.journal.set(state, "searchPath", defaultSearchPath);
  if (statement.name !== "search_path") return;
  const isSet = statement.kind === "VAR_SET_VALUE";
  state.journal.set(state, "searchPath", isSet ? (statement.args ?? []).map(toText) : defaultSearchPath);
}

function toText(node: Node): string {
  return "A_Const" in node ? (node.A_Const.sval?.sval ?? "") : "";
}

/** A query changes nothing but with INTO, and where it calls `set_config('search_path', …)`, as dumps do. */
export function select(context: Context, statement: SelectStmt): void {
  if (statement.intoClause !== undefined) {
    selectInto(context, statement);
    return;
  }
  for (const node of statement.targetList ?? []) {
    const value = "ResTarget" in node ? node.ResTarget.val : undefined;
    if (value === undefined || !("FuncCall" in value)) continue;
    if (toNames(value.FuncCall.funcname).at(-1) !== "set_config") continue;
    const [name, setting] = (value.FuncCall.args ?? []).map(toText);
    if (name !== "search_path" || setting === undefined) continue;
    const { journal } = context.state;
    journal.set(
      context.state,
      "searchPath",
      setting.split(",").map((part) => part.trim().replaceAll('"', "")),
    );
  }
}
