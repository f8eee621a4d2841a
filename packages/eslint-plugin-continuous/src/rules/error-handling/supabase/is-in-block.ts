import type { TSESTree } from "@typescript-eslint/utils";

/** Whether a statement stands in a list, so that another may follow it. */
export function isInBlock({ parent }: TSESTree.Node): boolean {
  return parent?.type === "BlockStatement" || parent?.type === "Program";
}
