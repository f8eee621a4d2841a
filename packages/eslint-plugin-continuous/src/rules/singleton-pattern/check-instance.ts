import type { CatalogedService } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/utils";

import { findImportedService } from "./find-imported-service.js";
import type { ImportedName } from "./list-imports.js";
import { offeredBy } from "./offered-by.js";
import type { SingletonPatternReport } from "./report.js";

/**
 * A second instance of a service that another module offers one of.
 *
 * @param called - The import that `new` is given.
 * @param path - Of this module, relative to the root.
 * @param services - The catalog.
 */
export function checkInstance(
  node: TSESTree.NewExpression,
  called: ImportedName,
  path: string,
  services: readonly CatalogedService[],
): SingletonPatternReport | undefined {
  const service = findImportedService(called, path, services);
  if (service === undefined || service.path === path) return undefined;
  // With collaborators of its own it is meant to be another one.
  if (service.injected && node.arguments.length > 0) return undefined;
  const offered = offeredBy(service);
  if (offered === undefined) return undefined;
  return {
    node,
    messageId: "secondInstance",
    data: { name: service.className ?? service.name, path: service.path, offered },
  };
}
