import { forEachChild, type ParsedScript, type SyntaxNode } from "unbash";

/** A piece of text that is put into a script. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A script, read. */
export interface ShellScript {
  readonly text: string;
  readonly tree: ParsedScript;
}

/** Where the line begins that an offset is in. */
export function toLineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The blanks before an offset where nothing else stands before it on its line, else `null`. */
export function findIndent(text: string, offset: number): string | null {
  const before = text.slice(toLineStart(text, offset), offset);
  return /^[ \t]*$/u.test(before) ? before : null;
}

/** The beginning of the comment lines right above a line; a comment stays with what it tells of. */
export function aboveComments(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const above = toLineStart(text, at - 1);
    const line = text.slice(above, at).trim();
    if (!line.startsWith("#") || line.startsWith("#!")) return at;
    at = above;
  }
  return at;
}

/** Nodes of a script in the order of its text; not those in substitutions, whose effects end with them. */
export function listNodes(root: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "CommandExpansion" || node.type === "ProcessSubstitution" || node.type === "Subshell") return;
    found.push(node);
    forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Whether a command of that name stands before an offset, where it has an effect on what stands there. */
export function isCalledBefore({ tree }: ShellScript, names: RegExp, offset: number): boolean {
  const nodes = listNodes(tree);
  const functions = nodes.filter((node) => node.type === "Function");
  return nodes.some(
    (node) =>
      node.type === "Command" &&
      node.pos < offset &&
      names.test(node.name?.value ?? "") &&
      functions.every(({ pos, end }) => node.pos < pos || node.pos > end || (offset > pos && offset < end)),
  );
}
