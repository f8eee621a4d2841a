// Is the text at a node's range the text that Postgres means? It is parsed again, alone in a frame that makes a statement
// of it, and must give the same tree. Used by `npm run measure:postgres` on real files and by tests on our own.

const expressions = new Set(
  (
    "A_ArrayExpr A_Const A_Expr A_Indirection BoolExpr BooleanTest CaseExpr CoalesceExpr ColumnRef FuncCall GroupingFunc " +
    "JsonArrayConstructor JsonFuncExpr JsonIsPredicate JsonObjectConstructor MinMaxExpr NullTest ParamRef RowExpr " +
    "SQLValueFunction SubLink TypeCast XmlExpr XmlSerialize"
  ).split(" "),
);
const fromItems = new Set(["JoinExpr", "RangeFunction", "RangeSubselect", "RangeTableSample", "RangeTableFunc"]);
const queries = new Set(["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);
const assigning = new Set(["UpdateStmt", "OnConflictClause", "MergeWhenClause"]);

/** Where names stand one by one; the text of each is the name itself. */
const names = new Set(
  (
    "ColumnRef.fields FuncCall.funcname TypeName.names CollateClause.collname ObjectWithArgs.objname List.items " +
    "CreateFunctionStmt.funcname CreateTrigStmt.funcname CreateEnumStmt.typeName AlterEnumStmt.typeName Constraint.keys " +
    "Constraint.fk_attrs Constraint.pk_attrs AccessPriv.cols CommonTableExpr.aliascolnames Alias.colnames " +
    "JoinExpr.usingClause ViewStmt.aliases CreateTrigStmt.columns A_Indirection.indirection CreateDomainStmt.domainname"
  ).split(" "),
);

/**
 * Frames for one node: text before and after, and the way from the first statement to the node. Undefined for a node
 * whose text cannot stand alone.
 */
function toFrame(node, key, text) {
  const { type, parent } = node;
  const inside = `${parent.type}.${key}`;
  if (parent.type === "SqlFile" || queries.has(type)) return ["", "", (statement) => statement];
  if (type === "A_Const" && (inside === "VariableSetStmt.args" || inside === "TypeName.typmods")) {
    return inside === "VariableSetStmt.args" ? ["SET x TO ", "", (s) => s.args[0]] : undefined;
  }
  if (isImplied(node, key, text)) return undefined;
  if (expressions.has(type)) return ["SELECT ", "", (s) => s.targetList[0].val];
  if (fromItems.has(type)) return ["SELECT FROM ", "", (s) => s.fromClause[0]];
  switch (type) {
    case "TypeName":
      if (parent.type === "TypeCast" && parent.range[0] === node.range[0])
        return ["SELECT NULL::", "", (s) => s.targetList[0].val.typeName];
      return ["CREATE FUNCTION x() RETURNS ", " LANGUAGE sql", (s) => s.returnType];
    case "RangeVar":
      return ["SELECT FROM ", "", (s) => s.fromClause[0]];
    case "ColumnDef":
      if (parent.type === "AlterTableCmd" && parent.subtype === "AT_AlterColumnType") {
        return ["ALTER TABLE x ALTER ", "", (s) => s.cmds[0].def];
      }
      return parent.type === "List"
        ? ["SELECT FROM f() AS (", ")", (s) => s.fromClause[0].coldeflist[0]]
        : ["CREATE TABLE x (", ")", (s) => s.tableElts[0]];
    case "Constraint":
      if (parent.type === "ColumnDef") return ["CREATE TABLE x (c int ", ")", (s) => s.tableElts[0].constraints[0]];
      if (parent.type === "CreateDomainStmt") return ["CREATE DOMAIN x AS int ", "", (s) => s.constraints[0]];
      if (parent.type === "AlterDomainStmt") return ["ALTER DOMAIN x ADD ", "", (s) => s.def];
      if (parent.subtype === "AT_AddIdentity") return ["ALTER TABLE x ALTER c ADD ", "", (s) => s.cmds[0].def];
      return parent.type === "AlterTableCmd"
        ? ["ALTER TABLE x ADD ", "", (s) => s.cmds[0].def]
        : ["CREATE TABLE x (", ")", (s) => s.tableElts[0]];
    case "AlterTableCmd":
      return [
        parent.objtype === "OBJECT_TYPE"
          ? "ALTER TYPE x "
          : `ALTER ${parent.objtype === "OBJECT_TABLE" ? "TABLE" : parent.objtype.slice("OBJECT_".length)} x `,
        "",
        (s) => s.cmds[0],
      ];
    case "ResTarget":
      if (parent.type === "InsertStmt" || (parent.type === "MergeWhenClause" && node.val === undefined))
        return ["INSERT INTO x (", ") VALUES (1)", (s) => s.cols[0]];
      if (node.val?.type === "MultiAssignRef") return undefined;
      if (assigning.has(parent.type)) return ["UPDATE x SET ", "", (s) => s.targetList[0]];
      return ["SELECT ", "", (s) => s.targetList[0]];
    case "RoleSpec":
      return ["GRANT SELECT ON x TO ", "", (s) => s.grantees[0]];
    case "IndexElem":
      return ["CREATE INDEX ON x (", ")", (s) => s.indexParams[0]];
    case "FunctionParameter":
      if (node.mode === "FUNC_PARAM_TABLE")
        return ["CREATE FUNCTION x() RETURNS TABLE (", ") LANGUAGE sql", (s) => s.parameters[0]];
      return parent.type === "CreateFunctionStmt"
        ? ["CREATE FUNCTION x(", ") LANGUAGE sql", (s) => s.parameters[0]]
        : ["DROP FUNCTION x(", ")", (s) => s.objects[0].objfuncargs[0]];
    case "ObjectWithArgs":
      return parent.objtype === "OBJECT_AGGREGATE" || parent.removeType === "OBJECT_AGGREGATE"
        ? ["DROP AGGREGATE ", "", (s) => s.objects[0]]
        : (parent.removeType ?? parent.objtype ?? parent.objectType) === "OBJECT_OPERATOR"
          ? ["DROP OPERATOR ", "", (s) => s.objects[0]]
          : ["DROP FUNCTION ", "", (s) => s.objects[0]];
    case "AccessPriv":
      return parent.type === "GrantRoleStmt"
        ? ["GRANT ", " TO y", (s) => s.granted_roles[0]]
        : ["GRANT ", " ON x TO y", (s) => s.privileges[0]];
    case "CommonTableExpr":
      return ["WITH ", " SELECT", (s) => s.withClause.ctes[0]];
    case "WithClause":
      return ["", " SELECT", (s) => s.withClause];
    case "SortBy":
      return ["SELECT ORDER BY ", "", (s) => s.sortClause[0]];
    case "CaseWhen":
      return ["SELECT CASE ", " END", (s) => s.targetList[0].val.args[0]];
    case "Alias":
      return parent.coldeflist === undefined ? ["SELECT FROM x AS ", "", (s) => s.fromClause[0].alias] : undefined;
    case "WindowDef":
      return node.name === undefined
        ? ["SELECT f() OVER ", "", (s) => s.targetList[0].val.over]
        : parent.type === "SelectStmt"
          ? ["SELECT WINDOW ", "", (s) => s.windowClause[0]]
          : undefined;
    case "CollateClause":
      return node.arg === undefined
        ? ["CREATE TABLE x (c int ", ")", (s) => s.tableElts[0].collClause]
        : ["SELECT ", "", (s) => s.targetList[0].val];
    case "A_Indices":
      return ["SELECT x", "", (s) => s.targetList[0].val.indirection[0]];
    case "LockingClause":
      return ["SELECT ", "", (s) => s.lockingClause[0]];
    case "OnConflictClause":
      return ["INSERT INTO x DEFAULT VALUES ", "", (s) => s.onConflictClause];
    case "InferClause":
      return ["INSERT INTO x DEFAULT VALUES ON CONFLICT ", " DO NOTHING", (s) => s.onConflictClause.infer];
    case "ReturningClause":
      return ["DELETE FROM x ", "", (s) => s.returningClause];
    case "GroupingSet":
      return ["SELECT GROUP BY ", "", (s) => s.groupClause[0]];
    case "TableLikeClause":
      return ["CREATE TABLE x (", ")", (s) => s.tableElts[0]];
    case "PartitionSpec":
      return ["CREATE TABLE x () ", "", (s) => s.partspec];
    case "PartitionElem":
      return ["CREATE TABLE x () PARTITION BY LIST (", ")", (s) => s.partspec.partParams[0]];
    case "SetToDefault":
      return ["VALUES (", ")", (s) => s.valuesLists[0].items[0]];
    case "VariableSetStmt":
      return ["", "", (s) => s];
    case "NamedArgExpr":
      return ["SELECT f(", ")", (s) => s.targetList[0].val.args[0]];
    case "DefElem":
      return toOptionFrame(node, key);
    case "List":
      if (inside === "SelectStmt.valuesLists") return ["VALUES ", "", (s) => s.valuesLists[0]];
      if (inside === "A_Expr.rexpr" && parent.kind === "AEXPR_IN")
        return ["SELECT x IN ", "", (s) => s.targetList[0].val.rexpr];
      if (
        inside === "DropStmt.objects" &&
        ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_INDEX", "OBJECT_SEQUENCE"].includes(parent.removeType)
      )
        return ["DROP TABLE ", "", (s) => s.objects[0]];
      return undefined;
    case "String":
      return names.has(inside) &&
        !(
          parent.type === "List" &&
          !["DropStmt", "AlterOwnerStmt", "RenameStmt", "AlterObjectSchemaStmt", "CommentStmt"].includes(
            parent.parent.type,
          )
        )
        ? "name"
        : undefined;
    default:
      return undefined;
  }
}

/** What Postgres means without its being written, or written so that it is something else when it stands alone. */
function isImplied(node, key, text) {
  const { type, parent } = node;
  const written = text.slice(...node.range);
  const isWhole = node.range[0] === parent.range[0] && node.range[1] === parent.range[1];
  // `interval '1' year`: the type stands on both sides of the string.
  if (type === "TypeName" && parent.type === "TypeCast" && node.typmods !== undefined) {
    return node.range[1] < parent.arg.range[0] && parent.range[1] > parent.arg.range[1];
  }
  if (
    type === "RangeVar" &&
    (key === "typevar" || parent.objtype === "OBJECT_TYPE" || parent.renameType === "OBJECT_ATTRIBUTE")
  )
    return true;
  // `CREATE POLICY p ON t` is for PUBLIC.
  if (type === "RoleSpec") return isWhole;
  // `x NOT IN (SELECT …)` is NOT around `x IN (SELECT …)`, and `y ESCAPE z` a call.
  if (type === "SubLink") return parent.type === "BoolExpr" && isWhole;
  if (type === "FuncCall") return /_escape$/u.test(node.funcname.at(-1).sval) && parent.type === "A_Expr";
  // `EXTRACT(epoch FROM x)`
  if (type === "A_Const" && node.sval !== undefined) return !/['$]/u.test(written);
  // `int` is `pg_catalog.int4`, TRIM `pg_catalog.btrim`.
  if (type !== "String" || !["names", "funcname"].includes(key)) return false;
  if (/^table\b/iu.test(written)) return true;
  return parent[key][0].sval === "pg_catalog" && !/^"?pg_catalog/iu.test(text.slice(...parent.range));
}

function toOptionFrame({ parent }, key) {
  switch (`${parent.type}.${key}`) {
    case "CreateFunctionStmt.options":
      return ["CREATE FUNCTION x() RETURNS int ", "", (s) => s.options[0]];
    case "AlterFunctionStmt.actions":
      return ["ALTER FUNCTION x() ", "", (s) => s.actions[0]];
    case "DoStmt.args":
      return ["DO ", "", (s) => s.args[0]];
    case "CreateExtensionStmt.options":
      return ["CREATE EXTENSION x ", "", (s) => s.options[0]];
    case "CreateSeqStmt.options":
      return ["CREATE SEQUENCE x ", "", (s) => s.options[0]];
    case "AlterSeqStmt.options":
      return ["ALTER SEQUENCE x ", "", (s) => s.options[0]];
    case "Constraint.options":
      return parent.contype === "CONSTR_IDENTITY"
        ? ["CREATE SEQUENCE x ", "", (s) => s.options[0]]
        : ["CREATE TABLE x () WITH (", ")", (s) => s.options[0]];
    case "CreateRoleStmt.options":
      return ["CREATE ROLE x ", "", (s) => s.options[0]];
    case "AlterRoleStmt.options":
      return ["ALTER ROLE x ", "", (s) => s.options[0]];
    case "CreateStmt.options":
    case "IndexStmt.options":
    case "ViewStmt.options":
      return ["CREATE TABLE x () WITH (", ")", (s) => s.options[0]];
    case "DefineStmt.definition":
      return ["CREATE TYPE x (", ")", (s) => s.definition[0]];
    case "ExplainStmt.options":
      return undefined;
    default:
      return undefined;
  }
}

const plain = (node) => {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => key !== "parent");
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
};

/** Persistence stands before the name's statement, names of windows and of columns before their range. */
const comparable = (node) =>
  JSON.stringify(plain(node), (key, value) => (key === "relpersistence" ? undefined : value));

/**
 * Checks every node of a file. `parse` is `(text) => SqlFile`, `keys` the visitor keys.
 *
 * @returns how many nodes there are, how many could be checked, and what is wrong.
 */
export function checkRanges(file, text, parse, keys) {
  const found = { nodes: 0, checked: 0, misses: [] };
  const again = new Map();
  const reparse = (sql) => {
    if (!again.has(sql)) again.set(sql, parse(sql));
    return again.get(sql);
  };
  const visit = (node, key) => {
    found.nodes += 1;
    check(node, key);
    for (const childKey of keys[node.type] ?? [])
      for (const child of [node[childKey]].flat()) if (child?.type !== undefined) visit(child, childKey);
  };
  const check = (node, key) => {
    const miss = (why, given) =>
      found.misses.push({
        type: node.type,
        in: `${node.parent.type}.${key}`,
        text: text.slice(...node.range),
        at: node.range[0],
        why,
        given,
      });
    const [start, end] = node.range;
    const [outerStart, outerEnd] = isApart(node) ? file.range : node.parent.range;
    if (start < outerStart || end > outerEnd || start > end) return miss("not inside its parent");
    const frame = toFrame(node, key, text);
    if (frame === undefined) return undefined;
    found.checked += 1;
    const piece = text.slice(start, end);
    if (frame === "name") return isName(node.sval, piece) ? undefined : miss("another name");
    const [before, after, take] = frame;
    const answer = reparse(`${before}${piece}${after}`);
    if (answer.statements.length !== 1 || answer.problems.length > 0)
      return miss(answer.problems[0]?.message ?? `${answer.statements.length} statements`);
    let other;
    try {
      other = take(answer.statements[0]);
    } catch {
      return miss("something else");
    }
    if (other === undefined || comparable(other) !== comparable(node))
      return miss("another tree", other && comparable(other));
    return undefined;
  };
  for (const statement of file.statements) visit(statement, "statements");
  return found;
}

/** `(a, b) = (1, 2)` gives b the whole right side, and in `interval '1' year` the year belongs to the type. */
function isApart({ type, parent }) {
  return type === "MultiAssignRef" || (type === "A_Const" && parent.type === "TypeName");
}

/** What holds of the tree of any text, however broken: ranges lie in the text and in those of their parents. */
export function checkBounds(file, keys) {
  const wrong = [];
  const visit = (node, outer) => {
    const [start, end] = node.range;
    const [outerStart, outerEnd] = isApart(node) ? file.range : outer;
    if (start < outerStart || end > outerEnd || start >= end) wrong.push(`${node.type} ${start}-${end}`);
    if (node.loc.start.line > node.loc.end.line) wrong.push(`${node.type} ends before it begins`);
    for (const key of keys[node.type] ?? [])
      for (const child of [node[key]].flat()) if (child?.type !== undefined) visit(child, node.range);
  };
  for (const statement of file.statements) visit(statement, file.range);
  return wrong;
}

function isName(name, piece) {
  if (/^u&/iu.test(piece)) return true;
  // Postgres cuts names.
  if (Buffer.byteLength(name) >= 60) return true;
  return piece.startsWith('"') || piece.startsWith("'")
    ? piece.slice(1, -1).replaceAll('""', '"').replaceAll("''", "'") === name
    : piece.toLowerCase() === name.toLowerCase();
}
