import type { ModuleGraph } from "./link-modules.js";

/** Who uses a module, directly: the graph turned round. */
export type UsersOf = ReadonlyMap<
  string,
  readonly { readonly path: string; readonly name: string; readonly isType: boolean }[]
>;

/** Turns a graph round, so that the users of one module are found without asking all others. */
export function toUsers(graph: ModuleGraph): UsersOf {
  const users = new Map<string, { path: string; name: string; isType: boolean }[]>();
  for (const [path, uses] of graph) {
    for (const use of uses) {
      const list = users.get(use.path);
      const user = { path, name: use.name, isType: use.isType };
      if (list === undefined) users.set(use.path, [user]);
      else list.push(user);
    }
  }
  return users;
}

/** The modules that use one of some names of a module, or all of it, at run time or for its types. */
export function findUsers(users: UsersOf, path: string, names: readonly string[]): ReadonlySet<string> {
  const direct = (users.get(path) ?? []).filter(({ name }) => name === "" || name === "*" || names.includes(name));
  return new Set(direct.map((user) => user.path));
}

/** The modules that at run time come to use one of some names of a module, directly or through others. */
export function findReaching(users: UsersOf, path: string, names: readonly string[]): ReadonlySet<string> {
  const reaching = new Set<string>();
  const queue = (users.get(path) ?? []).flatMap((user) =>
    !user.isType && (user.name === "" || user.name === "*" || names.includes(user.name)) ? [user.path] : [],
  );
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === path || reaching.has(next)) continue;
    reaching.add(next);
    for (const user of users.get(next) ?? []) if (!user.isType && !reaching.has(user.path)) queue.push(user.path);
  }
  return reaching;
}
