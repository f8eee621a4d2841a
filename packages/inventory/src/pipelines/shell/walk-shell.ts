import { forEachChild, type SyntaxNode } from "unbash";

/**
 * Visits a node of a script and all below it, outermost first, commands in substitutions too.
 *
 * @param visit - `false` keeps the walk out of the node.
 */
export function walkShell(root: SyntaxNode, visit: (node: SyntaxNode) => boolean | undefined): void {
  if (visit(root) === false) return;
  forEachChild(root, (child) => {
    walkShell(child, visit);
  });
}
