import { groupBy } from "@continuous/source";

import type { ModuleGraph, ResolveModule } from "../graph/link-modules.js";
import type { Reach } from "./find-reach.js";

/**
 * The modules that reach outside of the program, themselves or through those that they wait for.
 *
 * @param reaches - What each module asks of the world, by path; a module that asks nothing is left out.
 */
export function confirmReach(
  reaches: ReadonlyMap<string, Reach>,
  graph: ModuleGraph,
  resolve: ResolveModule,
): ReadonlySet<string> {
  const usesBy = groupBy(graph.uses, ({ from }) => from);
  const passingsBy = groupBy(graph.passings, ({ by }) => by);
  const waitersOf = new Map<string, string[]>();
  const queue: string[] = [];
  for (const [path, { isDirect, waitsFor }] of reaches) {
    // What is none of this tree is a package's, and those that reach nothing are not waited for.
    if (isDirect || waitsFor.some(({ specifier }) => isForeign(path, specifier, resolve))) queue.push(path);
    else {
      for (const { name } of waitsFor) {
        for (const target of findTargets(path, name)) waitersOf.set(target, [...(waitersOf.get(target) ?? []), path]);
      }
    }
  }
  const reaching = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reaching.has(path)) continue;
    reaching.add(path);
    queue.push(...(waitersOf.get(path) ?? []));
  }
  return reaching;

  function findTargets(path: string, name: string): ReadonlySet<string> {
    const uses = (usesBy.get(path) ?? []).filter(({ isType }) => !isType);
    const named = uses.filter((use) => use.name === name || use.name === "*");
    const targets = new Set<string>();
    // A name may have changed on its way through a barrel.
    const waiting = (named.length > 0 ? named : uses).map(({ to }) => to);
    for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
      if (targets.has(target)) continue;
      targets.add(target);
      if (name === "*") waiting.push(...(passingsBy.get(target) ?? []).map(({ of }) => of));
    }
    return targets;
  }
}

function isForeign(path: string, specifier: string, resolve: ResolveModule): boolean {
  return !specifier.startsWith(".") && resolve(path, specifier) === undefined;
}
