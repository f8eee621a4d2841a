import type { TSESTree } from "@typescript-eslint/types";

import { explainFinding } from "./explain-finding.js";
import { findCommentStyle } from "./find-comment-style.js";
import type { Finding } from "./finding.js";
import type { TextEdit } from "./text-edit.js";
import { findLineStarts } from "./to-offset.js";

/** Something that an editor offers to do about a finding. */
export interface Fix {
  /** `suggestion`: mends it; `disable`: a comment that silences it; `explain`: what the standard asks, as a comment. */
  readonly kind: "suggestion" | "disable" | "explain";
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Stands where a person is to write why; a reason is the price of silencing. */
const reason = "TODO: say why";

/**
 * What can be done about a finding: its suggestions first.
 *
 * @param tree - Of the same text, where it parses; it tells where a comment may stand.
 * @param lineComment - What begins one in the text's language.
 */
export function findFixes(
  text: string,
  tree: TSESTree.Program | null,
  finding: Finding,
  lineComment: "//" | "--" = "//",
): readonly Fix[] {
  const suggestions = finding.suggestions.map(({ title, fix }): Fix => {
    return { kind: "suggestion", title, edits: [{ range: [fix.range[0], fix.range[1]], text: fix.text }] };
  });
  const { rule } = finding;
  const explanation = explainFinding(rule);
  if (rule === null || explanation === null) return suggestions;
  const line = toLine(text, finding.line);
  const disable = silence(text, tree, line, rule, lineComment);
  const explain = writeAbove(
    tree,
    line,
    lineComment,
    `${explanation.standard}: ${oneLine(explanation.asks)} ${explanation.url}`,
  );
  return [
    ...suggestions,
    ...(disable === null
      ? []
      : [{ kind: "disable" as const, title: `Disable ${rule} for this line, with a reason`, edits: [disable] }]),
    ...(explain === null
      ? []
      : [
          {
            kind: "explain" as const,
            title: `Explain ${explanation.standard}: ${oneLine(explanation.asks)}`,
            edits: [explain],
          },
        ]),
  ];
}

interface Line {
  /** Offset of its first character that is no blank. */
  readonly start: number;
  /** Offset of its end, before what breaks it. */
  readonly end: number;
  readonly indent: string;
  /** What breaks lines in this text. */
  readonly newLine: string;
  readonly above: string;
}

function toLine(text: string, number: number): Line {
  const starts = findLineStarts(text);
  const lineAt = (index: number): string =>
    text.slice(starts[index] ?? text.length, starts[index + 1] ?? text.length).replace(/[\r\n\u2028\u2029]+$/u, "");
  const content = lineAt(number - 1);
  const indent = /^\s*/u.exec(content)?.[0] ?? "";
  const start = starts[number - 1] ?? text.length;
  return {
    start: start + indent.length,
    end: start + content.length,
    indent,
    newLine: /\r\n|[\r\n]/u.exec(text)?.[0] ?? "\n",
    above: number > 1 ? lineAt(number - 2) : "",
  };
}

/** A second comment for one line would be for the first comment, so that it goes behind the line then. */
function silence(
  text: string,
  tree: TSESTree.Program | null,
  line: Line,
  rule: string,
  lineComment: string,
): TextEdit | null {
  if (!line.above.includes("eslint-disable-next-line")) {
    return writeAbove(tree, line, lineComment, `eslint-disable-next-line ${rule} -- ${reason}`);
  }
  const style = findCommentStyle(tree, line.end);
  if (style === null || text.slice(line.start, line.end).includes("eslint-disable-line")) return null;
  return {
    range: [line.end, line.end],
    text: ` ${toComment(style, lineComment, `eslint-disable-line ${rule} -- ${reason}`)}`,
  };
}

function writeAbove(tree: TSESTree.Program | null, line: Line, lineComment: string, words: string): TextEdit | null {
  const style = findCommentStyle(tree, line.start);
  if (style === null) return null;
  return {
    range: [line.start, line.start],
    text: `${toComment(style, lineComment, words)}${line.newLine}${line.indent}`,
  };
}

function toComment(style: "line" | "jsx", lineComment: string, words: string): string {
  return style === "line" ? `${lineComment} ${words}` : `{/* ${words} */}`;
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, " ");
}
