import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";

import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";
import { parse, printParseErrorCode, type ParseError } from "jsonc-parser";

import { isRecord } from "./is-record.js";

/** `paths` and `baseUrl` of one tsconfig.json, those it extends and those it refers to. */
export interface Aliases {
  /** Each pattern with the places it may mean, relative to the root. */
  readonly paths: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
  /** Relative to the root. */
  readonly baseUrl: string | null;
}

interface Config {
  readonly aliases: Aliases;
  readonly references: readonly string[];
}

const nothing: Config = { aliases: { paths: [], baseUrl: null }, references: [] };
const maxDepth = 16;

/**
 * Reads path aliases from the tsconfig.json (or jsconfig.json) files of a tree. What one `extends` may be a package that is
 * not installed: what its own files say still counts, where a resolver that insists would give up.
 */
export class AliasLoader {
  readonly problems: Problem[] = [];
  readonly #root: string;
  /** Folder of a package of this tree by its name: shared configs are often one. */
  readonly #folderOf: ReadonlyMap<string, string>;
  readonly #byFolder = new Map<string, Aliases>();
  readonly #byPath = new Map<string, Config>();
  /** Those that are being read: one that extends one of them goes in a circle. */
  readonly #open = new Set<string>();

  constructor(root: string, folderOf: ReadonlyMap<string, string>) {
    this.#root = root;
    this.#folderOf = folderOf;
  }

  /** The aliases that hold in a folder, given relative to the root. */
  load(folder: string): Aliases {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const aliases = this.#find(folder);
    this.#byFolder.set(folder, aliases);
    return aliases;
  }

  #find(folder: string): Aliases {
    for (const name of ["tsconfig.json", "jsconfig.json"]) {
      const path = posix.join(folder, name);
      if (!existsSync(join(this.#root, path))) continue;
      const config = this.#read(path, 0);
      if (config.aliases.paths.length > 0 || config.aliases.baseUrl !== null) return config.aliases;
      // A solution's tsconfig.json only refers to those that hold its files.
      const referred = config.references.map((reference) => this.#read(reference, 0).aliases);
      return {
        paths: referred.flatMap(({ paths }) => paths),
        baseUrl: referred.find(({ baseUrl }) => baseUrl !== null)?.baseUrl ?? null,
      };
    }
    return folder === "" || folder === "." ? nothing.aliases : this.load(folder.includes("/") ? dirname(folder) : "");
  }

  #read(path: string, depth: number): Config {
    const known = this.#byPath.get(path);
    if (known !== undefined || depth > maxDepth) return known ?? nothing;
    if (this.#open.has(path)) {
      this.problems.push(toCircle(path));
      return nothing;
    }
    this.#open.add(path);
    const config = this.#parse(path, depth);
    this.#open.delete(path);
    this.#byPath.set(path, config);
    return config;
  }

  #parse(path: string, depth: number): Config {
    const read = readSourceFile(this.#root, path);
    if (!read.ok) {
      this.problems.push(read.problem);
      return nothing;
    }
    const errors: ParseError[] = [];
    const json: unknown = parse(read.text, errors, { allowTrailingComma: true });
    const [error] = errors;
    if (error !== undefined) this.problems.push(toBroken(path, read.text, error));
    if (!isRecord(json)) return nothing;

    const folder = posix.dirname(path);
    const extended = [json["extends"]].flat().flatMap((name) => this.#findExtended(folder, name));
    const inherited = extended.map((name) => this.#read(name, depth + 1).aliases);
    const own = toAliases(json["compilerOptions"], folder);
    return {
      aliases: {
        paths: own.paths ?? inherited.findLast(({ paths }) => paths.length > 0)?.paths ?? [],
        baseUrl: own.baseUrl ?? inherited.findLast(({ baseUrl }) => baseUrl !== null)?.baseUrl ?? null,
      },
      references: toReferences(json["references"], folder).map((name) =>
        name.endsWith(".json") ? name : `${name}/tsconfig.json`,
      ),
    };
  }

  #findExtended(folder: string, name: unknown): readonly string[] {
    if (typeof name !== "string") return [];
    const candidates = name.startsWith(".") ? [posix.join(folder, name)] : this.#findInPackages(name);
    const files = candidates.flatMap((path) => [path, `${path}.json`, `${path}/tsconfig.json`]);
    const found = files.find((path) => path.endsWith(".json") && existsSync(join(this.#root, path)));
    return found === undefined ? [] : [found];
  }

  #findInPackages(name: string): readonly string[] {
    const parts = name.split("/");
    const length = name.startsWith("@") ? 2 : 1;
    const folder = this.#folderOf.get(parts.slice(0, length).join("/"));
    return folder === undefined ? [] : [posix.join(folder, ...parts.slice(length))];
  }
}

function toCircle(path: string): Problem {
  return {
    code: "tsconfig-circle",
    message: `${path} extends itself, through others or directly.`,
    hint: "Let one of them go without `extends`; until then what it would inherit is not known.",
    where: { path },
  };
}

function toAliases(options: unknown, folder: string): { paths: Aliases["paths"] | null; baseUrl: string | null } {
  if (!isRecord(options)) return { paths: null, baseUrl: null };
  const toPath = (path: string): string => posix.join(folder, path.replace(/^\$\{configDir\}/, "."));
  const baseUrl = typeof options["baseUrl"] === "string" ? toPath(options["baseUrl"]) : null;
  const paths = options["paths"];
  if (!isRecord(paths)) return { paths: null, baseUrl };
  const entries = Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: [targets]
      .flat()
      .flatMap((target) =>
        typeof target === "string" ? [posix.join(baseUrl ?? folder, target.replace(/^\$\{configDir\}/, "."))] : [],
      ),
  }));
  return { paths: entries, baseUrl };
}

function toReferences(references: unknown, folder: string): readonly string[] {
  if (!Array.isArray(references)) return [];
  return references.flatMap((reference: unknown) =>
    isRecord(reference) && typeof reference["path"] === "string" ? [posix.join(folder, reference["path"])] : [],
  );
}

function toBroken(path: string, text: string, error: ParseError): Problem {
  const before = text.slice(0, error.offset);
  return {
    code: "tsconfig-broken",
    message: `${path} does not parse: ${printParseErrorCode(error.error)}.`,
    hint: "Mend it; until then some imports are not followed.",
    where: { path, line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") },
  };
}
