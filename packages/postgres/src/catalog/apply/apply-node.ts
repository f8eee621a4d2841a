import type { Node } from "libpg-query";

import type { Context } from "../context.js";
import { mentionWords } from "../model/mention-words.js";
import { alterTable } from "./alter-table.js";
import { createAggregate, createFunction } from "./create-function.js";
import { alterFunction } from "./alter-function.js";
import { createIndex } from "./create-index.js";
import { alterPolicy, createPolicy } from "./create-policy.js";
import { createExtension, createSchema } from "./create-schema.js";
import { alterSequence, createSequence } from "./create-sequence.js";
import { createTable } from "./create-table.js";
import { createTableAs } from "./create-table-as.js";
import { createTrigger } from "./create-trigger.js";
import { alterDomain, alterEnum, createComposite, createDomain, createEnum, createOtherType } from "./create-type.js";
import { createView } from "./create-view.js";
import { drop } from "./drop.js";
import { rename } from "./rename.js";
import { select, setVariable } from "./set-variable.js";
import { setSchema } from "./set-schema.js";

/**
 * Applies one statement to the database; throws a `StatementFailure` where Postgres would refuse it. Statements about
 * rows, rights, comments and settings change no schema and are passed over; so is what nobody here has foreseen.
 */
export function applyNode(context: Context, node: Node): void {
  const { state } = context;
  if ("CreateStmt" in node) createTable(context, node.CreateStmt);
  else if ("AlterTableStmt" in node) alterTable(context, node.AlterTableStmt);
  else if ("CreatePolicyStmt" in node) createPolicy(context, node.CreatePolicyStmt);
  else if ("IndexStmt" in node) createIndex(context, node.IndexStmt);
  else if ("CreateFunctionStmt" in node) createFunction(context, node.CreateFunctionStmt);
  else if ("DropStmt" in node) drop(context, node.DropStmt);
  else if ("CreateTrigStmt" in node) createTrigger(context, node.CreateTrigStmt);
  else if ("ViewStmt" in node) createView(context, node.ViewStmt);
  else if ("SelectStmt" in node) select(context, node.SelectStmt);
  else if ("VariableSetStmt" in node) setVariable(context, node.VariableSetStmt);
  else if ("RenameStmt" in node) rename(context, node.RenameStmt);
  else if ("AlterObjectSchemaStmt" in node) setSchema(context, node.AlterObjectSchemaStmt);
  else if ("CreateEnumStmt" in node) createEnum(context, node.CreateEnumStmt);
  else if ("AlterEnumStmt" in node) alterEnum(context, node.AlterEnumStmt);
  else if ("CreateDomainStmt" in node) createDomain(context, node.CreateDomainStmt);
  else if ("AlterDomainStmt" in node) alterDomain(context, node.AlterDomainStmt);
  else if ("CompositeTypeStmt" in node) createComposite(context, node.CompositeTypeStmt);
  else if ("CreateRangeStmt" in node) createOtherType(context, node.CreateRangeStmt.typeName);
  else if ("DefineStmt" in node) {
    if (node.DefineStmt.kind === "OBJECT_AGGREGATE") createAggregate(context, node.DefineStmt);
    else if (node.DefineStmt.kind === "OBJECT_TYPE") createOtherType(context, node.DefineStmt.defnames);
  } else if ("CreateTableAsStmt" in node) createTableAs(context, node.CreateTableAsStmt);
  else if ("CreateForeignTableStmt" in node)
    createTable(context, node.CreateForeignTableStmt.base ?? {}, "foreign_table");
  else if ("CreateSeqStmt" in node) createSequence(context, node.CreateSeqStmt);
  else if ("AlterSeqStmt" in node) alterSequence(context, node.AlterSeqStmt);
  else if ("CreateSchemaStmt" in node) createSchema(context, node.CreateSchemaStmt);
  else if ("CreateExtensionStmt" in node) createExtension(context, node.CreateExtensionStmt);
  else if ("AlterFunctionStmt" in node) alterFunction(context, node.AlterFunctionStmt);
  else if ("AlterPolicyStmt" in node) alterPolicy(context, node.AlterPolicyStmt);
  else if ("DoStmt" in node || "ImportForeignSchemaStmt" in node || "CallStmt" in node) {
    state.journal.append(state.unread, context.place);
    mentionWords(state, JSON.stringify(node));
  }
}
