import type { AlterPolicyStmt, CreatePolicyStmt, Node } from "libpg-query";

import type { Context } from "../context.js";
import type { PolicyEntry } from "../model/entries.js";
import { getTable } from "../model/get-table.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { CatalogPolicy } from "../schema-catalog.js";
import { findTableRefs } from "./table-expression.js";

const commands: Readonly<Record<string, CatalogPolicy["command"]>> = {
  all: "all",
  select: "select",
  insert: "insert",
  update: "update",
  delete: "delete",
};

export function createPolicy(context: Context, statement: CreatePolicyStmt): void {
  const { state } = context;
  const table = getTable(state, statement.table ?? {});
  const name = statement.policy_name ?? "";
  if (table.kind !== "table") throw new StatementFailure(`"${table.name}" is not a table`);
  if (table.policies.some((policy) => policy.name === name)) {
    throw new StatementFailure(`policy "${name}" for table "${table.name}" already exists`);
  }
  const policy: PolicyEntry = {
    is: "policy",
    owner: table,
    name,
    command: commands[statement.cmd_name ?? ""] ?? "all",
    isPermissive: statement.permissive ?? false,
    roles: (statement.roles ?? []).map(toRole),
    refs: findTableRefs(context, table, statement.qual, statement.with_check),
    created: context.place,
  };
  state.journal.set(table, "policies", [...table.policies, policy]);
}

/** ALTER POLICY … TO roles USING …; renaming is a statement of its own. */
export function alterPolicy(context: Context, statement: AlterPolicyStmt): void {
  const { state } = context;
  const table = getTable(state, statement.table ?? {});
  const policy = table.policies.find(({ name }) => name === statement.policy_name);
  if (policy === undefined) {
    throw new StatementFailure(`policy "${statement.policy_name ?? ""}" for table "${table.name}" does not exist`);
  }
  const refs = new Set([...policy.refs, ...findTableRefs(context, table, statement.qual, statement.with_check)]);
  const roles = statement.roles === undefined ? policy.roles : statement.roles.map(toRole);
  state.journal.set(
    table,
    "policies",
    table.policies.map((other) => (other === policy ? { ...policy, roles, refs } : other)),
  );
}

function toRole(node: Node): string {
  if (!("RoleSpec" in node)) return "public";
  const { roletype, rolename } = node.RoleSpec;
  if (rolename !== undefined) return rolename;
  return roletype === "ROLESPEC_PUBLIC" ? "public" : (roletype ?? "").replace("ROLESPEC_", "").toLowerCase();
}
