import type { CompoundList, If } from "unbash";

import { findIndent, listNodes, toLineStart, type Insertion, type ShellScript } from "./script-text.js";
import { toBody, type TestCall } from "./to-body.js";

interface Clause {
  readonly condition: string;
  readonly command: string;
  readonly then: CompoundList;
}

/** One more `elif` for each chain of conditions that chooses between commands, in the order of the text. */
export function listConditionInsertions(
  script: ShellScript,
  commands: ReadonlySet<string>,
  call: TestCall,
): readonly Insertion[] {
  const { text } = script;
  const chains = listNodes(script.tree).filter((node): node is If => node.type === "If");
  return chains.flatMap((chain) => {
    const model = [chain, ...chain.elif].flatMap((one) => findClause(text, one, commands)).at(-1);
    if (model === undefined) return [];
    const at = chain.else === undefined ? chain.end - "fi".length : text.lastIndexOf("else", chain.else.pos);
    const indent = findIndent(text, at);
    const inner = model.then.commands[0] === undefined ? null : findIndent(text, model.then.commands[0].pos);
    if (indent === null || inner === null) return [];
    const body = toBody(script, at, model.condition, call).map((line) => `${inner}${line}\n`);
    const condition = model.condition.replace(model.command, "test");
    return [{ at: toLineStart(text, at), text: `${indent}elif ${condition}; then\n${body.join("")}` }];
  });
}

/** A condition that names one command, once: with another name in its place it is the condition of another command. */
function findClause(
  text: string,
  { clause, then }: { readonly clause: CompoundList; readonly then: CompoundList },
  commands: ReadonlySet<string>,
): readonly Clause[] {
  const condition = text.slice(clause.pos, clause.end).replace(/[;\s]+$/u, "");
  const words = condition.match(/[\w.:+-]+/gu) ?? [];
  const named = words.filter((word) => commands.has(word));
  const [command] = named;
  // Of several conditions nobody knows which one to put another name into.
  if (command === undefined || named.length > 1 || !condition.includes("$") || /&&|\|\|/u.test(condition)) return [];
  return condition.split(command).length === 2 ? [{ condition, command, then }] : [];
}
