import type { Case, CaseItem } from "unbash";

import { aboveComments, findIndent, listNodes, toLineStart, type Insertion, type ShellScript } from "./script-text.js";
import { toBody, type TestCall } from "./to-body.js";

/** A branch for each `case` that chooses between commands, as its other branches are written; the one of most commands first. */
export function listCaseInsertions(
  script: ShellScript,
  commands: ReadonlySet<string>,
  call: TestCall,
): readonly Insertion[] {
  const isOfCommand = ({ pattern }: CaseItem): boolean => pattern.some(({ value }) => commands.has(value));
  return listNodes(script.tree)
    .filter((node): node is Case => node.type === "Case")
    .map((choice) => ({ choice, named: choice.items.filter(isOfCommand) }))
    .sort((a, b) => b.named.length - a.named.length)
    .flatMap(({ choice, named: [model] }) => (model === undefined ? [] : [toInsertion(script, choice, model, call)]));
}

function toInsertion(script: ShellScript, choice: Case, model: CaseItem, call: TestCall): Insertion {
  const { text } = script;
  const rest = choice.items.find(({ pattern }) => pattern.some(({ value }) => value === "*"));
  const at = startOf(text, rest) ?? choice.end - "esac".length;
  const lines = toBody(script, at, choice.word.text, call);
  const indent = findIndent(text, startOf(text, model) ?? 0);
  if (findIndent(text, at) === null || indent === null) {
    return { at, text: `${toEnd(choice, rest, "")}test) ${lines.join("; ")} ;; ` };
  }
  const line = aboveComments(text, toLineStart(text, at));
  const [first] = model.body.commands;
  const inner = first === undefined ? null : findIndent(text, first.pos);
  if (inner === null) {
    return { at: line, text: `${toEnd(choice, rest, indent)}${indent}test) ${lines.join("; ")} ;;\n` };
  }
  const body = [...lines, ";;"].map((each) => `${inner}${each}\n`).join("");
  return { at: line, text: `${toEnd(choice, rest, inner)}${indent}test)\n${body}` };
}

/** Where a branch begins, its parenthesis included. */
function startOf(text: string, item: CaseItem | undefined): number | undefined {
  const at = item?.pattern[0]?.pos;
  if (at === undefined) return undefined;
  const before = /\([ \t]*$/u.exec(text.slice(0, at));
  return before === null ? at : before.index;
}

/** The last branch may go without the end that it needs once another follows. */
function toEnd({ items }: Case, rest: CaseItem | undefined, indent: string): string {
  if (rest !== undefined || items.at(-1)?.terminator !== undefined) return "";
  return indent === "" ? ";; " : `${indent};;\n`;
}
