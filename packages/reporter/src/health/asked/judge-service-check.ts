import { posix } from "node:path";

import { findModuleReach } from "./find-module-reach.js";

/** Parts of Node that compute, and reach nothing. */
const harmless =
  /^(?:node:)?(?:assert|buffer|crypto|events|path|path\/posix|perf_hooks|querystring|string_decoder|url|util)$/u;
/** A service that stands on more is an application. */
const mostModules = 200;

/**
 * Why a service's health check cannot be called without a running application; `null` where it can: neither its module nor any
 * that this imports can reach a network, a file, a process, the environment or a package.
 *
 * @param path - Of its module, relative to the root.
 * @param read - The text of a file of the repository; `null` where there is none.
 * @param runsTypescript - The Node at hand runs TypeScript as it is written.
 */
export function judgeServiceCheck(
  path: string,
  read: (path: string) => string | null,
  runsTypescript: boolean,
): string | null {
  const queue = [path];
  const seen = new Set(queue);
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const where = at === path ? "its module" : at;
    const text = read(at);
    if (text === null) return `${at} cannot be read`;
    if (seen.size > mostModules) return `it stands on more than ${String(mostModules)} modules`;
    const { imports, outside } = findModuleReach(at, text);
    if (outside !== null) return `${where} reaches outside of itself, by ${outside}`;
    for (const target of imports) {
      if (harmless.test(target)) continue;
      if (!/^\.\.?\//u.test(target)) return `${where} imports ${target}`;
      const file = posix.normalize(`${posix.dirname(at)}/${target}`);
      if (!/\.[cm]?[jt]s$/u.test(file) || read(file) === null)
        return `${where} imports ${target}, which Node does not find`;
      if (!seen.has(file)) queue.push(file);
      seen.add(file);
    }
  }
  const isTypescript = [...seen].some((file) => /\.[cm]?tsx?$/u.test(file));
  return isTypescript && !runsTypescript ? "this Node does not run TypeScript; 22.18 and newer do" : null;
}
