import type { ModuleRecord, ModuleReExport } from "./module-record.js";

/** Finds the module that a specifier means; `undefined`: none of this tree. */
export type ResolveModule = (fromPath: string, specifier: string) => string | undefined;

/** One module's use of another, followed through barrels to where the name is written. */
export interface Use {
  /** The module that uses. */
  readonly from: string;
  /** The module that is used. */
  readonly to: string;
  /** The name it is exported by there; `*`: all of them, and all it passes on; `""`: the module is only run. */
  readonly name: string;
  /** Gone before the program runs. */
  readonly isType: boolean;
}

/** A module that passes on names of another. */
export interface Passing {
  readonly by: string;
  readonly of: string;
  /** The name there; `*`: all. */
  readonly imported: string;
  /** The name here; `*`: the same. */
  readonly exported: string;
  readonly isType: boolean;
}

/** Who uses what, and who passes it on. */
export interface ModuleGraph {
  readonly uses: readonly Use[];
  readonly passings: readonly Passing[];
}

/** What following a name needs to know. */
interface Links {
  readonly ownExportsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly passingsBy: ReadonlyMap<string, readonly Passing[]>;
}

/** Links modules by what they import, through any number of re-exports. */
export function linkModules(records: ReadonlyMap<string, ModuleRecord>, resolve: ResolveModule): ModuleGraph {
  const resolveOnce = remember(resolve);
  const passingsBy = new Map(
    [...records].map(([path, { reExports }]) => [
      path,
      reExports.flatMap((entry) => toPassing(path, entry, resolveOnce)),
    ]),
  );
  const ownExportsOf = new Map(
    [...records].map(([path, { ownExports }]) => [path, new Set(ownExports.map(({ name }) => name))]),
  );
  const links: Links = { ownExportsOf, passingsBy };
  const known = new Map<string, readonly Place[]>();
  const follow = (path: string, name: string): readonly Place[] => {
    const key = `${path}\0${name}`;
    const found = known.get(key) ?? followName(links, path, name, new Set());
    known.set(key, found);
    return found;
  };

  const uses: Use[] = [];
  for (const [from, { imports }] of records) {
    for (const { specifier, names, isType } of imports) {
      const target = resolveOnce(from, specifier);
      if (target === undefined || target === from) continue;
      if (names === "*" || names.length === 0) uses.push({ from, to: target, name: names === "*" ? "*" : "", isType });
      else {
        for (const place of names.flatMap((name) => follow(target, name))) {
          if (place.path !== from)
            uses.push({ from, to: place.path, name: place.name, isType: isType || place.isType });
        }
      }
    }
  }
  return { uses, passings: [...passingsBy.values()].flat() };
}

function remember(resolve: ResolveModule): ResolveModule {
  const byFolder = new Map<string, Map<string, string | undefined>>();
  return (fromPath, specifier) => {
    // A specifier means the same to all modules of a folder.
    const folder = fromPath.slice(0, fromPath.lastIndexOf("/") + 1);
    const known = byFolder.get(folder) ?? new Map<string, string | undefined>();
    byFolder.set(folder, known);
    if (!known.has(specifier)) known.set(specifier, resolve(fromPath, specifier));
    return known.get(specifier);
  };
}

function toPassing(by: string, entry: ModuleReExport, resolve: ResolveModule): readonly Passing[] {
  const target = resolve(by, entry.specifier);
  if (target === undefined || target === by) return [];
  return [{ by, of: target, imported: entry.imported, exported: entry.exported, isType: entry.isType }];
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly isType: boolean;
}

/** Where an exported name is written. A name that no module has is taken to be written where it was asked for. */
function followName(links: Links, path: string, name: string, visited: Set<string>): readonly Place[] {
  const key = `${path}\0${name}`;
  if (visited.has(key)) return [];
  visited.add(key);
  const here: Place = { path, name, isType: false };
  // `export * as all from "./x"` names the whole of another module.
  if (name === "*" || links.ownExportsOf.get(path)?.has(name) === true) return [here];

  const passings = links.passingsBy.get(path) ?? [];
  const followPassing = ({ of, imported, exported, isType }: Passing): readonly Place[] => {
    const places = followName(links, of, exported === "*" ? name : imported, visited);
    return isType ? places.map((place) => ({ ...place, isType })) : places;
  };
  const named = passings.filter(({ exported }) => exported === name);
  if (named.length > 0) return named.flatMap(followPassing);
  const stars = name === "default" ? [] : passings.filter(({ exported }) => exported === "*");
  for (const star of stars) {
    const places = followPassing(star);
    if (places.length > 0) return places;
  }
  // `module.exports = { name }` names nothing that the record knows; a barrel has only what it passes on.
  return stars.length > 0 || visited.size > 1 ? [] : [here];
}
