import { posix } from "node:path";

import type { CatalogedService } from "@continuous/source";
import type { ClientConstructor } from "@continuous/standards";

import { offeredBy } from "./offered-by.js";

/** A folder that is imported as a whole: its name stands nowhere. */
const wholeFolder = /["'](?:\.\.?\/?)+["']/u;

/**
 * Whether a module may make a second instance of a service or call a client's constructor, told by its text without parsing:
 * wrong in one direction only. Parsing is most of what an editor waits for, and most services offer no instance beside which
 * another one could be made.
 *
 * @param ownPath - Of this module, which may make what is its own.
 */
export function mayMakeInstance(
  text: string,
  ownPath: string,
  services: readonly CatalogedService[],
  clients: readonly ClientConstructor[],
): boolean {
  if (clients.some(({ module }) => text.includes(module))) return true;
  if (!text.includes("new")) return false;
  return services.some((service) => {
    const { className, exports, path } = service;
    return (
      className !== null &&
      path !== ownPath &&
      offeredBy(service) !== undefined &&
      (text.includes(className) ||
        (exports.includes("default") && (text.includes(stemOf(path)) || wholeFolder.test(text))))
    );
  });
}

/** What an import of the module ends with. */
function stemOf(path: string): string {
  const module = path.replace(/\.[cm]?[jt]sx?$/u, "").replace(/(?:^|\/)index$/u, "");
  return posix.basename(module);
}
