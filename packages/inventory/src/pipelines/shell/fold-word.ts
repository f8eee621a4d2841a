import { posix } from "node:path";

import type { ArrayValue, ParameterExpansionPart, Word, WordPart } from "unbash";

import { foldSubstitution } from "./fold-substitution.js";
import { isText, toRestIndex, toRootPath, rootMark, toArgumentIndex, unknownMark } from "./marks.js";
import type { ShellState } from "./shell-state.js";

/** What folding needs besides the state. */
export interface FoldContext {
  /** Path of the script, relative to the root. */
  readonly path: string;
  /** The root is where git's work tree begins. */
  readonly isTopLevel: boolean;
  readonly noteDefault: (argument: number, text: string) => void;
}

/** What a word stands for: one value, or several for `"$@"` and `"${list[@]}"`. */
export function foldWord(word: Word | ArrayValue, state: ShellState, context: FoldContext): readonly string[] {
  if (word.type === "ArrayValue") return word.elements.flatMap((element) => foldWord(element, state, context));
  if (word.parts === undefined) return [word.value.startsWith("~") ? unknownMark : word.value];
  const list = foldList(word, state, context);
  return list ?? [word.parts.map((part) => foldPart(part, state, context)).join("")];
}

/** A word that is nothing but a list, and so several words. */
function foldList(word: Word, state: ShellState, context: FoldContext): readonly string[] | undefined {
  const [outer, ...others] = word.parts ?? [];
  if (outer === undefined || others.length > 0) return undefined;
  const inner = outer.type === "DoubleQuoted" ? (outer.parts.length === 1 ? outer.parts[0] : undefined) : outer;
  if (inner?.type === "SimpleExpansion") return isAll(inner.text.slice(1)) ? state.positional : undefined;
  if (inner?.type !== "ParameterExpansion" || inner.prefix !== undefined) return undefined;
  const { parameter, operation, index } = inner;
  if (index?.value === "@" || index?.value === "*")
    return operation === undefined ? (state.variables.get(parameter) ?? [unknownMark]) : undefined;
  if (!isAll(parameter)) return undefined;
  if (operation?.type === "Slice") {
    const from = Number(operation.offset.value);
    return operation.length === undefined && Number.isInteger(from) && from > 0 ? state.rest(from) : undefined;
  }
  if (operation?.type === "Default") noteDefault(state.positional[0], operation.operand, state, context);
  return operation === undefined || operation.type === "Default" ? state.positional : undefined;
}

function foldPart(part: WordPart, state: ShellState, context: FoldContext): string {
  switch (part.type) {
    case "Literal":
      return part.value.startsWith("~") ? unknownMark : part.value;
    case "SingleQuoted":
    case "AnsiCQuoted":
      return part.value;
    case "DoubleQuoted":
    case "LocaleString":
      return part.parts.map((child) => foldPart(child, state, context)).join("");
    case "SimpleExpansion":
      return foldName(part.text.slice(1), state, context);
    case "ParameterExpansion":
      return foldParameter(part, state, context);
    case "CommandExpansion":
      return part.script === undefined
        ? unknownMark
        : foldSubstitution(part.script, state, {
            isTopLevel: context.isTopLevel,
            fold: (word, at) => foldWord(word, at, context),
          });
    default:
      return unknownMark;
  }
}

function isAll(name: string): boolean {
  return name === "@" || name === "*";
}

function foldName(name: string, state: ShellState, context: FoldContext): string {
  if (isAll(name)) return state.positional.join(" ");
  if (name === "0" || name === "BASH_SOURCE") return `${rootMark}/${context.path}`;
  if (/^\d+$/u.test(name)) return state.argument(Number(name));
  if (name === "PWD") return state.folder;
  return state.variables.get(name)?.[0] ?? unknownMark;
}

function foldParameter(part: ParameterExpansionPart, state: ShellState, context: FoldContext): string {
  const { parameter, operation, index, prefix } = part;
  if (prefix !== undefined) return unknownMark;
  if (index?.value === "@" || index?.value === "*") {
    return operation === undefined ? (state.variables.get(parameter)?.join(" ") ?? unknownMark) : unknownMark;
  }
  // Further back in BASH_SOURCE stand those that called.
  if (index !== undefined && index.value !== "0") return unknownMark;
  const value = foldName(parameter, state, context);
  if (operation === undefined || operation.type === "CaseModification") return value;
  if (operation.type === "Default") {
    if (operation.operator.endsWith("+")) return unknownMark;
    noteDefault(value, operation.operand, state, context);
    if (value === "") return operation.operator.endsWith("?") ? "" : joined(operation.operand, state, context);
    return value;
  }
  if (operation.type !== "Remove" || operation.operand.parts !== undefined) return foldPattern(part, value);
  return unknownMark;
}

/** `${0%/*}` and `${0##*\/}`. */
function foldPattern(part: ParameterExpansionPart, value: string): string {
  const path = toRootPath(value);
  const { operation } = part;
  if (operation?.type !== "Remove" || (path === undefined && !isText(value))) return unknownMark;
  if (operation.operator === "%" && operation.operand.text === "/*") return posix.dirname(value);
  if (operation.operator === "##" && operation.operand.text === "*/") return posix.basename(value);
  return unknownMark;
}

function noteDefault(value: string | undefined, operand: Word, state: ShellState, context: FoldContext): void {
  const argument = toArgumentIndex(value) ?? toRestIndex(value);
  if (argument === undefined) return;
  const text = joined(operand, state, context);
  if (isText(text)) context.noteDefault(argument, text);
}

function joined(word: Word, state: ShellState, context: FoldContext): string {
  return foldWord(word, state, context).join(" ");
}
