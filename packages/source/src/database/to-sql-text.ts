import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "../services/walk-nodes.js";

/** Where SQL takes a name, not a value. */
const name = /\b(?:from|join|into|update|table|only|truncate|view)\s+$|\.$|"$/iu;

/**
 * The SQL of a string or template as Postgres can read it, as long as what is written between the quotes, each unit at its
 * place. What stands for a value is a parameter, what stands for a name is one.
 */
export function toSqlText(node: TSESTree.Node, text: string): string {
  const [start, end] = offsetsOf(node);
  let written = text.slice(start + 1, end - 1);
  if (node.type === "TemplateLiteral") {
    for (const [index, expression] of node.expressions.entries()) {
      const [from, to] = offsetsOf(expression);
      const open = text.lastIndexOf("${", from) - start - 1;
      const close = text.indexOf("}", to) - start;
      const before = written.slice(0, open);
      const hole = name.test(before) ? `hole${index + 1}` : `$${index + 1}`;
      written = before + hole.slice(0, close - open).padEnd(close - open) + written.slice(close);
    }
  }
  return toPlainParameters(dropEscapes(written));
}

/** An escape is one unit or two written as more: blanks before it keep the offsets. */
function dropEscapes(written: string): string {
  if (!written.includes("\\")) return written;
  return written.replaceAll(/\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|\r\n|[\s\S])/giu, (escape) => {
    const unit = escape[1] ?? "";
    const meant = /[nrtvfb0\r\n]/u.test(unit) ? " " : /[ux]/u.test(unit) ? "_" : unit;
    return meant.padStart(escape.length);
  });
}

/** pg-promise's `$1:list`, `$1^`, `$<name>`, `$(name)` and `$[name]` as Postgres writes parameters. */
function toPlainParameters(sql: string): string {
  if (!sql.includes("$")) return sql;
  return sql
    .replaceAll(/(\$\d+)(:(?:list|csv|name|alias|raw|json|value)\b|[\^#~])/gu, (whole, parameter: string) =>
      parameter.padEnd(whole.length),
    )
    .replaceAll(/\$(?:<[\w.]+(?::\w+)?>|\([\w.]+(?::\w+)?\)|\[[\w.]+(?::\w+)?\])/gu, (whole) =>
      "$1".padEnd(whole.length),
    );
}
