import { walkNodes } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

/** How a comment is written there; `null` where none can be. */
export type CommentStyle = "line" | "jsx" | null;

/** How a comment is written in front of an offset. */
export function findCommentStyle(tree: TSESTree.Program | null, offset: number): CommentStyle {
  let style: CommentStyle = "line";
  if (tree === null) return style;
  walkNodes(tree, (node) => {
    const [start, end] = node.range;
    if (offset < start || offset >= end) return false;
    // The innermost node decides, and it comes last.
    style = styleInside(node, offset);
    return true;
  });
  return style;
}

function styleInside(node: TSESTree.Node, offset: number): CommentStyle {
  switch (node.type as string) {
    case "JSXText":
    case "JSXElement":
    case "JSXFragment":
      return isFirst(node, offset) ? "line" : "jsx";
    case "TemplateElement":
      return null;
    default:
      return "line";
  }
}

/** In front of an outermost element stands code, in front of a nested one the text of its parent. */
function isFirst(node: TSESTree.Node, offset: number): boolean {
  return (node.type as string) !== "JSXText" && node.range[0] === offset && !isNested(node);
}

function isNested({ parent }: { readonly parent?: TSESTree.Node | undefined }): boolean {
  const around: string = parent?.type ?? "";
  return around === "JSXElement" || around === "JSXFragment";
}
