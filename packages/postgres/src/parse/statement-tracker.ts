import type { TokenKind } from "./token.js";

/** Follows the tokens of one statement after another, to know which semicolon ends it. */
export interface StatementTracker {
  readonly add: (kind: TokenKind, word: string) => void;
  readonly end: () => void;
  readonly isInside: () => boolean;
  readonly isEndAllowed: () => boolean;
  readonly isCopyFromStdin: () => boolean;
}

/** The words that decide stand at the beginning: `create or replace function`. */
const headLength = 4;

/** psql's own way: it counts parentheses, and `begin`, `case` and `end` in functions whose body is SQL. */
export function createStatementTracker(): StatementTracker {
  let head: string[] = [];
  let count = 0;
  let parentheses = 0;
  let blocks = 0;
  let previous = "";
  let readsStdin = false;
  const isFunction = (): boolean =>
    head[0] === "create" && head.some((word) => word === "function" || word === "procedure");
  return {
    add(kind, word) {
      count += 1;
      if (kind === "word") {
        if (head.length < headLength) head.push(word);
        readsStdin ||= previous === "from" && (word === "stdin" || word === "pstdin");
        if (parentheses === 0 && isFunction()) {
          if (word === "begin" || (word === "case" && blocks > 0)) blocks += 1;
          else if (word === "end" && blocks > 0) blocks -= 1;
        }
      } else if (word === "(") parentheses += 1;
      else if (word === ")") parentheses = Math.max(0, parentheses - 1);
      previous = word;
    },
    end() {
      head = [];
      count = parentheses = blocks = 0;
      previous = "";
      readsStdin = false;
    },
    isInside: () => count > 0,
    isEndAllowed: () => parentheses === 0 && blocks === 0,
    isCopyFromStdin: () => head[0] === "copy" && readsStdin,
  };
}
