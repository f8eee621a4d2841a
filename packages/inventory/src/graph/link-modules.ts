import type { ModuleRecord, TakenNames } from "./module-record.js";

/** Finds the module that a specifier means; `undefined`: none of this tree. */
export type ResolveModule = (fromPath: string, specifier: string) => string | undefined;

/** Something of a module that another one uses, followed through barrels to where it is written. */
export interface Use {
  /** The module that is used. */
  readonly path: string;
  /** The name it is exported by there; `*`: all of them, `""`: the module is only run. */
  readonly name: string;
  readonly isType: boolean;
}

/** Who uses what: for each module, its uses of others. */
export type ModuleGraph = ReadonlyMap<string, readonly Use[]>;

/** Links modules by what they import, through any number of re-exports. */
export function linkModules(records: ReadonlyMap<string, ModuleRecord>, resolve: ResolveModule): ModuleGraph {
  const targets = new Map<string, string | undefined>();
  const resolveOnce: ResolveModule = (fromPath, specifier) => {
    const key = `${specifier.startsWith(".") ? fromPath.slice(0, fromPath.lastIndexOf("/") + 1) : fromPath}\0${specifier}`;
    if (!targets.has(key)) targets.set(key, resolve(fromPath, specifier));
    return targets.get(key);
  };
  const known = new Map<string, readonly Use[]>();
  const follow = (path: string, name: string): readonly Use[] => {
    const key = `${path}\0${name}`;
    const found = known.get(key) ?? followName(records, resolveOnce, path, name, new Set());
    known.set(key, found);
    return found;
  };

  return new Map(
    [...records].map(([path, record]) => {
      const uses = new Map<string, Use>();
      for (const { specifier, names, isType } of record.imports) {
        const target = resolveOnce(path, specifier);
        if (target === undefined || target === path) continue;
        for (const use of listNames(names).flatMap((name) => follow(target, name))) {
          const key = `${use.path}\0${use.name}`;
          const isTypeOnly = isType || use.isType;
          if (use.path !== path && uses.get(key)?.isType !== false) uses.set(key, { ...use, isType: isTypeOnly });
        }
      }
      return [path, [...uses.values()]];
    }),
  );
}

function listNames(names: TakenNames): readonly string[] {
  if (names === "*") return ["*"];
  return names.length === 0 ? [""] : names;
}

/** Where an exported name is written. A name that no module has is taken to be written where it was asked for. */
function followName(
  records: ReadonlyMap<string, ModuleRecord>,
  resolve: ResolveModule,
  path: string,
  name: string,
  visited: Set<string>,
): readonly Use[] {
  const here: Use = { path, name, isType: false };
  const record = records.get(path);
  const key = `${path}\0${name}`;
  if (record === undefined || visited.has(key)) return [];
  visited.add(key);
  if (name === "" || record.ownExports.includes(name)) return [here];

  const takes = name === "*" ? record.reExports : record.reExports.filter(({ exported }) => exported === name);
  const direct = takes.flatMap((entry) => followReExport(records, resolve, path, entry, name, visited));
  if (name === "*") return [here, ...direct];
  if (takes.length > 0) return direct;
  if (name === "default") return [here];
  const stars = record.reExports.filter(({ exported }) => exported === "*");
  const passed = stars.flatMap((entry) => followReExport(records, resolve, path, entry, name, visited));
  // `module.exports = { name }` names nothing that the record knows.
  return passed.length > 0 || stars.length > 0 ? passed : [here];
}

function followReExport(
  records: ReadonlyMap<string, ModuleRecord>,
  resolve: ResolveModule,
  path: string,
  entry: ModuleRecord["reExports"][number],
  name: string,
  visited: Set<string>,
): readonly Use[] {
  const target = resolve(path, entry.specifier);
  if (target === undefined) return [];
  const wanted = entry.exported === "*" ? name : entry.imported;
  const uses = followName(records, resolve, target, wanted, visited);
  return entry.isType ? uses.map((use) => ({ ...use, isType: true })) : uses;
}
