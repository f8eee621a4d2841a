import type { SyntaxNode, TestExpression, Word } from "unbash";

import { toArgumentIndex } from "./marks.js";
import { walkShell } from "./walk-shell.js";

/** Words that one argument of the script is compared with. */
export interface Equalities {
  readonly argument: number;
  readonly names: readonly string[];
}

type Fold = (word: Word) => readonly string[];

const asksForFile = /^-[efrxsdhL]$/u;

/** Whether a part of a script is a test, and nothing but a test. */
export function isTest(node: SyntaxNode): boolean {
  switch (node.type) {
    case "TestCommand":
    case "ArithmeticCommand":
      return true;
    case "Command":
      return /^(?:\[|test|grep|command|which|type|hash|pgrep|declare|true|false)$/u.test(node.name?.value ?? "");
    case "CompoundList":
      return node.commands.length === 1 && node.commands[0] !== undefined && isTest(node.commands[0].command);
    case "Pipeline":
      return node.commands.some(isTest);
    case "AndOr":
      return node.commands.every(isTest);
    default:
      return false;
  }
}

/** Keeps the paths that a test asks for. */
export function noteGuards(node: SyntaxNode, guarded: Set<string>, fold: Fold): void {
  const note = (word: Word): void => {
    guarded.add(word.text);
    for (const value of fold(word)) guarded.add(value);
  };
  if (node.type === "Command") {
    const words = node.args.filter((arg) => arg.type === "Word");
    for (const [index, word] of words.entries()) {
      const operand = words[index + 1];
      if (asksForFile.test(word.value) && operand !== undefined) note(operand);
    }
    return;
  }
  walkShell(node, (child) => {
    if (child.type === "TestUnary" && asksForFile.test(child.operator)) note(child.operand);
    return true;
  });
}

/** What a condition compares an argument of the script with; `undefined` where it is about something else. */
export function readEqualities(node: SyntaxNode, fold: Fold): Equalities | undefined {
  const pairs = findPairs(node);
  const found = pairs.flatMap(([left, right]) => {
    const [a, b] = [fold(left), fold(right)];
    const argument = toArgumentIndex(a[0]) ?? toArgumentIndex(b[0]);
    const name = toArgumentIndex(a[0]) === undefined ? a[0] : b[0];
    return a.length === 1 && b.length === 1 && argument !== undefined && name !== undefined ? [{ argument, name }] : [];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  return {
    argument: first.argument,
    names: found.filter(({ argument }) => argument === first.argument).map(({ name }) => name),
  };
}

type Pair = readonly [Word, Word];

function findPairs(node: SyntaxNode): readonly Pair[] {
  switch (node.type) {
    case "CompoundList":
      return node.commands.flatMap(({ command }) => findPairs(command));
    case "AndOr":
      return node.commands.flatMap(findPairs);
    case "TestCommand":
      return findTestPairs(node.expression);
    case "Command": {
      if (node.name?.value !== "[" && node.name?.value !== "test") return [];
      const words = node.args.filter((arg) => arg.type === "Word");
      return words.flatMap((word, index): readonly Pair[] => {
        const [left, right] = [words[index - 1], words[index + 1]];
        const isEqual = /^==?$/u.test(word.text) && left !== undefined && right !== undefined;
        return isEqual && words[index - 2]?.text !== "!" ? [[left, right]] : [];
      });
    }
    default:
      return [];
  }
}

function findTestPairs(expression: TestExpression): readonly Pair[] {
  switch (expression.type) {
    case "TestBinary":
      return /^==?$/u.test(expression.operator) ? [[expression.left, expression.right]] : [];
    case "TestLogical":
      return expression.operands.flatMap(findTestPairs);
    case "TestGroup":
      return findTestPairs(expression.expression);
    default:
      return [];
  }
}
