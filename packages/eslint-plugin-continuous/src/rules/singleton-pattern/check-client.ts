import type { ServiceNode } from "@continuous/source";
import type { ClientConstructor } from "@continuous/standards";
import type { TSESTree } from "@typescript-eslint/utils";

import type { ImportedName } from "./list-imports.js";
import type { SingletonPatternReport } from "./report.js";

/**
 * A direct call of a constructor that belongs to one service.
 *
 * @param called - The import that is called or given to `new`.
 * @param ownServices - The services of this module: the owner may call it.
 */
export function checkClient(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  called: ImportedName,
  clients: readonly ClientConstructor[],
  ownServices: () => readonly ServiceNode[],
): SingletonPatternReport | undefined {
  const client = clients.find(({ module, name }) => module === called.source && name === called.imported);
  if (client === undefined) return undefined;
  const isOwner = ownServices().some(({ facts }) =>
    [facts.name, facts.className, ...facts.exports].includes(client.use),
  );
  return isOwner ? undefined : { node: node.callee, messageId: "directClient", data: { ...client } };
}
