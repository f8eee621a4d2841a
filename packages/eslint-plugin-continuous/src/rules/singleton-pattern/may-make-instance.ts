import { posix } from "node:path";

import type { CatalogedService } from "@continuous/source";
import type { ClientConstructor } from "@continuous/standards";

/** A folder that is imported as a whole: its name stands nowhere. */
const wholeFolder = /["'](?:\.\.?\/?)+["']/u;

/**
 * Whether a module may make an instance of a service or call a client's constructor, told by its text without parsing: wrong in one
 * direction only. Parsing is most of what an editor waits for.
 */
export function mayMakeInstance(
  text: string,
  services: readonly CatalogedService[],
  clients: readonly ClientConstructor[],
): boolean {
  if (clients.some(({ module }) => text.includes(module))) return true;
  if (!text.includes("new")) return false;
  return services.some(
    ({ className, exports, path }) =>
      className !== null &&
      (text.includes(className) ||
        (exports.includes("default") && (text.includes(stemOf(path)) || wholeFolder.test(text)))),
  );
}

/** What an import of the module ends with. */
function stemOf(path: string): string {
  const module = path.replace(/\.[cm]?[jt]sx?$/u, "").replace(/(?:^|\/)index$/u, "");
  return posix.basename(module);
}
