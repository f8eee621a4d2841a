import type { Node } from "libpg-query";

/** The texts of a list of `String` nodes: a qualified name. */
export function toNames(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ("String" in node ? [node.String.sval ?? ""] : []));
}
