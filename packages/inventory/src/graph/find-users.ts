import { groupBy } from "@continuous/source";
import type { ModuleGraph, Passing, Use } from "./link-modules.js";

/** A graph turned round, so that the users of one module are found without asking all others. */
export interface Users {
  readonly usesOf: ReadonlyMap<string, readonly Use[]>;
  readonly passingsOf: ReadonlyMap<string, readonly Passing[]>;
}

/** Turns a graph round. */
export function toUsers({ uses, passings }: ModuleGraph): Users {
  return { usesOf: groupBy(uses, ({ to }) => to), passingsOf: groupBy(passings, ({ of }) => of) };
}

/** The modules that use one of some names of a module, or all of it, at run time or for its types. */
export function findUsers(users: Users, path: string, names: readonly string[]): ReadonlySet<string> {
  return new Set(listUses(users, path, names).flatMap(({ from }) => (from === path ? [] : [from])));
}

/** The modules that at run time come to use one of some names of a module, directly or through others. */
export function findReaching(users: Users, path: string, names: readonly string[]): ReadonlySet<string> {
  const reaching = new Set<string>();
  const queue = listUses(users, path, names);
  for (let use = queue.pop(); use !== undefined; use = queue.pop()) {
    if (use.isType || use.from === path || reaching.has(use.from)) continue;
    reaching.add(use.from);
    queue.push(...listUses(users, use.from, undefined));
  }
  return reaching;
}

/** @param names - `undefined`: any. */
function listUses(users: Users, path: string, names: readonly string[] | undefined): Use[] {
  const isMeant = ({ name }: Use): boolean =>
    names === undefined || name === "" || name === "*" || names.includes(name);
  const direct = (users.usesOf.get(path) ?? []).filter(isMeant);
  // Who takes all of a barrel takes what it passes on.
  const whole = findBarrels(users, path, names).flatMap((barrel) =>
    (users.usesOf.get(barrel) ?? []).filter(({ name }) => name === "*"),
  );
  return [...direct, ...whole];
}

/** The modules that pass on, at first or second hand, one of some names of a module. */
function findBarrels(users: Users, path: string, names: readonly string[] | undefined): readonly string[] {
  const barrels = new Set<string>();
  const queue = [{ path, names }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { by, imported, exported, isType } of users.passingsOf.get(next.path) ?? []) {
      if (isType || barrels.has(by) || (imported !== "*" && next.names?.includes(imported) === false)) continue;
      barrels.add(by);
      queue.push({ path: by, names: exported === "*" ? next.names : [exported] });
    }
  }
  return [...barrels];
}
