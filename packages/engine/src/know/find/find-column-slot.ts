import { findDatabaseUses, walkNodes } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

import type { KnowRequest, TextRange } from "../edited-text.js";
import type { NameSlot } from "./find-name-slot.js";
import type { WrittenName } from "./find-object.js";
import { withWord } from "./with-word.js";

/** A string, or a part of one, that will name a column. */
export interface ColumnSlot {
  readonly table: WrittenName;
  readonly range: TextRange;
}

/** Methods of PostgREST's builder whose first argument is a column, or a list of them. */
const methods = new Set(
  "select eq neq gt gte lt lte like ilike is in contains containedBy overlaps order not filter match textSearch".split(
    " ",
  ),
);

/** The table whose columns the string being typed may name: the one that the chain of calls around it starts from. */
export function findColumnSlot(
  { path, text, offset, parse }: Pick<KnowRequest, "path" | "text" | "offset" | "parse">,
  slot: NameSlot,
): ColumnSlot | undefined {
  const range = methods.has(slot.method) ? findWord(text, offset, slot) : undefined;
  if (range === undefined) return undefined;
  const whole = withWord(text, slot);
  const tree = parse(path, whole);
  const argument = tree === null ? undefined : findChainStart(tree, slot.range[0]);
  if (tree === null || argument === undefined) return undefined;
  const use = findDatabaseUses(tree, whole).find(
    ({ kind, argumentRange }) => kind === "table" && argumentRange[0] === argument.range[0],
  );
  if (use === undefined || use.isOtherProject === true || use.isSchemaHidden === true) return undefined;
  return { table: { kind: "table", name: use.name, schema: use.schema }, range };
}

/** The word at the offset; of a select string the one between commas, unless it is one of an embedded table's. */
function findWord(text: string, offset: number, { method, range }: NameSlot): TextRange | undefined {
  const before = text.slice(range[0], offset);
  const after = text.slice(offset, range[1]);
  if (method !== "select") return /^\w*$/u.test(before) && /^\w*$/u.test(after) ? range : undefined;
  const depth = before.split("(").length - before.split(")").length;
  const word = /(?:^|[,:])\s*(\w*)$/u.exec(before)?.[1];
  if (depth !== 0 || word === undefined) return undefined;
  return [offset - word.length, offset + (/^\w*/u.exec(after)?.[0].length ?? 0)];
}

/** The first argument of the `from(…)` that a chain of calls starts with, which a string is an argument of. */
function findChainStart(tree: TSESTree.Program, stringStart: number): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  walkNodes(tree, (node) => {
    if (node.type === "Program") return undefined;
    if (stringStart < node.range[0] || stringStart > node.range[1]) return false;
    if (node.type === "CallExpression" && node.arguments.some(({ range }) => range[0] === stringStart - 1))
      found = argumentOfFrom(node);
    return undefined;
  });
  return found;
}

function argumentOfFrom(call: TSESTree.CallExpression): TSESTree.Node | undefined {
  for (let at: TSESTree.Node = call; at.type === "CallExpression";) {
    const { callee }: TSESTree.CallExpression = at;
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return undefined;
    if (callee.property.name === "from") return at.arguments[0];
    at = callee.object;
  }
  return undefined;
}
