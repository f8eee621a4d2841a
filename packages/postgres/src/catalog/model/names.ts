import type { Node } from "libpg-query";

/** The texts of a list of `String` nodes: a qualified name. */
export function toNames(nodes: readonly Node[] | undefined): string[] {
  const names: string[] = [];
  for (const node of nodes ?? []) if ("String" in node) names.push(node.String.sval ?? "");
  return names;
}
