import type { AlterFunctionStmt } from "libpg-query";

import type { Context } from "../context.js";
import { getFunctionBySignature } from "./find-functions.js";

/** ALTER FUNCTION … SECURITY DEFINER or INVOKER; other options are not kept. */
export function alterFunction(context: Context, statement: AlterFunctionStmt): void {
  const found = getFunctionBySignature(context, statement.func ?? {}, statement.objtype);
  for (const node of statement.actions ?? []) {
    if (!("DefElem" in node) || node.DefElem.defname !== "security" || node.DefElem.arg === undefined) continue;
    const isDefiner = "Boolean" in node.DefElem.arg && (node.DefElem.arg.Boolean.boolval ?? false);
    context.state.journal.set(found, "isSecurityDefiner", isDefiner);
  }
}
