import { walkNodes } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

/** How a comment is written there; `null` where none can be. */
export type CommentStyle = "line" | "jsx" | null;

/** How a comment is written in front of an offset. */
export function findCommentStyle(tree: TSESTree.Program | null, offset: number): CommentStyle {
  let style: CommentStyle = "line";
  if (tree === null) return style;
  walkNodes(tree, (node, ancestors) => {
    const [start, end] = node.range;
    if (offset < start || offset >= end) return false;
    // The innermost node decides, and it comes last; what begins right here is not around the comment.
    const around = offset === start ? ancestors.at(-1) : node;
    style = around === undefined ? "line" : styleInside(around.type);
    return offset > start;
  });
  return style;
}

function styleInside(type: string): CommentStyle {
  switch (type) {
    case "JSXElement":
    case "JSXFragment":
    case "JSXText":
      return "jsx";
    case "TemplateElement":
    case "TemplateLiteral":
    case "JSXClosingElement":
      return null;
    default:
      return "line";
  }
}
