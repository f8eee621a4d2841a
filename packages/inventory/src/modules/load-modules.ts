import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";

import type { DatabaseUse, SqlText } from "@continuous/source";
import { readSourceFile, type LeftOutFile, type SourceTree } from "@continuous/source/load";
import type { Problem, ServiceGlobs } from "@continuous/standards";

import type { ModuleCache } from "../cache/module-cache.js";
import type { ModuleRecord } from "../graph/module-record.js";
import type { Reach } from "../services/find-reach.js";
import type { FoundService } from "../services/to-service-items.js";
import { findModuleFacts } from "./find-module-facts.js";
import { freeParserMemory } from "./free-parser-memory.js";

/** What the modules of a tree say of themselves. */
export interface LoadedModules {
  /** By path, in order of path: live modules, tests and what tests stand on. */
  readonly records: ReadonlyMap<string, ModuleRecord>;
  readonly live: ReadonlySet<string>;
  /** Files that hold tests, not those that only help them. */
  readonly tests: ReadonlySet<string>;
  readonly services: readonly FoundService[];
  /** What live modules ask of the world outside of them. */
  readonly reaches: ReadonlyMap<string, Reach>;
  /** Files that their text says are not live. */
  readonly leftOut: readonly LeftOutFile[];
  /** Live service files without a service, with the values that they export. */
  readonly strangers: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** What live modules name of a database through clients. */
  readonly uses: ReadonlyMap<string, readonly DatabaseUse[]>;
  /** SQL in live modules. */
  readonly sql: ReadonlyMap<string, readonly SqlText[]>;
  /** Of live modules with a service. */
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

export interface LoadModulesRequest {
  /** Absolute. */
  readonly root: string;
  readonly tree: SourceTree;
  readonly services: ServiceGlobs;
  /** Answers of an earlier time, taken where the text is the same. */
  readonly cache: ModuleCache;
  /** Told of each file. */
  readonly onFile: (done: number, total: number) => void;
}

/** Modules in one turn of the event loop: the parser's memory is given back between turns only. */
const modulesPerTurn = 64;

/** Text, in UTF-16 units, after which the memory that was used to parse it is given back. */
const textPerCollection = 8_000_000;

/** Reads and parses each module once, keeping nothing of its text. */
export async function loadModules(request: LoadModulesRequest): Promise<LoadedModules> {
  const { root, tree, cache, onFile } = request;
  const records = new Map<string, ModuleRecord>();
  const live = new Set<string>();
  const tests = new Set<string>();
  const services: FoundService[] = [];
  const reaches = new Map<string, Reach>();
  const leftOut: LeftOutFile[] = [];
  const strangers: { readonly path: string; readonly names: readonly string[] }[] = [];
  const uses = new Map<string, readonly DatabaseUse[]>();
  const sql = new Map<string, readonly SqlText[]>();
  const hosts = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  const leftOutOf = new Map(
    tree.leftOut.flatMap(({ path, reason }) => (reason === "test" || reason === "fixture" ? [[path, reason]] : [])),
  );
  const paths = [...tree.files.map(({ path }) => path), ...leftOutOf.keys()].sort();

  let parsed = 0;
  for (const [index, path] of paths.entries()) {
    if (index % modulesPerTurn === 0) {
      onFile(index, paths.length);
      await setImmediate();
      if (parsed > textPerCollection) {
        freeParserMemory();
        parsed = 0;
      }
    }
    const read = readSourceFile(root, path);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const reason = leftOutOf.get(path);
    const key = toKey(read.text, request.services);
    let kept = cache.take(path, key);
    if (kept === undefined) {
      parsed += read.text.length;
      kept = cache.keep(path, key, findModuleFacts({ path, text: read.text, leftOut: reason }, request.services));
    }
    if (!kept.ok) {
      // A fixture may be broken on purpose.
      if (reason !== "fixture") problems.push(kept.problem);
      continue;
    }
    const { record, role } = kept.facts;
    records.set(path, record);
    if (role === "live") live.add(path);
    if (role === "test") tests.add(path);
    if (kept.facts.leftOut !== null) leftOut.push({ path, ...kept.facts.leftOut });
    if (kept.facts.strangers.length > 0) strangers.push({ path, names: kept.facts.strangers });
    if (kept.facts.reach !== undefined) reaches.set(path, kept.facts.reach);
    if (kept.facts.uses.length > 0) uses.set(path, kept.facts.uses);
    if (kept.facts.sql.length > 0) sql.set(path, kept.facts.sql);
    if (kept.facts.hosts.length > 0) hosts.set(path, kept.facts.hosts);
    services.push(...kept.facts.services.map((service) => ({ ...service, path })));
  }
  onFile(paths.length, paths.length);
  return { records, live, tests, services, reaches, leftOut, strangers, uses, sql, hosts, problems };
}

/** All that an answer depends on, but the path. */
function toKey(text: string, globs: ServiceGlobs): string {
  return createHash("sha1").update(JSON.stringify(globs)).update(text).digest("base64");
}
