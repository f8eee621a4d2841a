import type { SqlComment } from "@continuous/postgres";
import { ConfigCommentParser, type DirectiveType } from "@eslint/plugin-kit";

/** A comment that speaks to ESLint. */
export interface DirectiveComment {
  readonly node: SqlComment;
  /** Undefined for one that configures rules. */
  readonly type: DirectiveType | undefined;
  /** The rules it names, or their configuration. */
  readonly value: string;
  /** What stands after ` -- `. */
  readonly justification: string;
}

const directiveTypes: ReadonlyMap<string, DirectiveType> = new Map([
  ["eslint-disable", "disable"],
  ["eslint-enable", "enable"],
  ["eslint-disable-line", "disable-line"],
  ["eslint-disable-next-line", "disable-next-line"],
]);
const parser = new ConfigCommentParser();

/**
 * Finds the comments that speak to ESLint. All that disables and enables may stand in either kind of comment; what
 * configures rules (`/* eslint rule: "error" *\/`) in a block alone, since a line may well begin with the word.
 */
export function readDirectives(text: string, comments: readonly SqlComment[]): readonly DirectiveComment[] {
  return comments.flatMap((node) => {
    const [start, end] = node.range;
    const content = text.slice(start + 2, node.type === "block" ? end - 2 : end);
    if (!/^\s*eslint/u.test(content)) return [];
    const directive = parser.parseDirective(content);
    if (directive === undefined) return [];
    const type = directiveTypes.get(directive.label);
    if (type === undefined && !(directive.label === "eslint" && node.type === "block")) return [];
    return [{ node, type, value: directive.value, justification: directive.justification }];
  });
}
