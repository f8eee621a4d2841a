import { createRequire } from "node:module";
import { dirname, relative } from "node:path";

import type { FileVerdict } from "../lint/file-config.js";
import { findConfigFile } from "./find-config-file.js";
import { startAnswerer, type Answer, type Answerer } from "./start-answerer.js";

export interface ConfigReaderHost {
  /** Absolute. */
  readonly root: string;
  /** Something is known now that was asked for before: findings are to be worked out again. */
  readonly onAnswers: () => void;
  /** A config file was found, which is to be watched. It may be told again. */
  readonly onConfigFile: (path: string) => void;
  /** Milliseconds after which a file is shown by the standards alone until ESLint answers. */
  readonly patience?: number;
  /** Milliseconds after which a config counts as broken. */
  readonly limit?: number;
}

/** What the repository's ESLint config says of files, asked of its own ESLint in another process. `null`: nothing of ours. */
export interface ConfigReader {
  /** At once; `undefined` while it is being asked for the first time. */
  readonly known: (path: string) => FileVerdict | null | undefined;
  /** Waits for the answer, as long as patience lasts. */
  readonly ask: (path: string) => Promise<FileVerdict | null>;
  /** Why the config cannot be used, and which it is. What it said before holds, else the standards alone. */
  readonly problem: () => { readonly configFile: string; readonly reason: string } | null;
  /** Asks anew: a config, or what it is made of, has changed. What was said before holds until there is an answer. */
  readonly reload: () => void;
  readonly close: () => void;
}

interface Entry {
  verdict: FileVerdict | null | undefined;
  readonly configFile: string;
  isAnswered: boolean;
  /** What somebody was given instead of the answer; `null` where nobody was. */
  told: { readonly verdict: FileVerdict | null | undefined } | null;
  readonly waiting: Set<() => void>;
  readonly timers: NodeJS.Timeout[];
}

/** A process without questions is of no use; the next question starts it again. */
const idleTime = 30_000;

/** Opens a reader; nothing is started before there is a config, an ESLint to read it, and a question. */
export function openConfigReader(host: ConfigReaderHost): ConfigReader {
  const { root, onAnswers, onConfigFile, patience = 3000, limit = 60_000 } = host;
  let entries = new Map<string, Entry>();
  let asked = new Map<number, Entry>();
  let earlier: ReadonlyMap<string, Entry> = new Map();
  let configFiles = new Map<string, string | null>();
  const usable = new Map<string, boolean>();
  const shared = new Map<string, FileVerdict>();
  let answerer: Answerer | undefined;
  let idle: NodeJS.Timeout | undefined;
  let problem: ReturnType<ConfigReader["problem"]> = null;
  let isNews = false;
  let count = 0;

  function findConfig(folder: string): string | null {
    const found = findConfigFile(folder, configFiles);
    if (found === null) return null;
    if (!usable.has(found)) {
      // Where ESLint is not installed, `eslint .` says nothing that could be held to.
      usable.set(found, hasEslint(found));
      onConfigFile(found);
    }
    return usable.get(found) === true ? found : null;
  }

  function entryOf(path: string): Entry {
    const known = entries.get(path);
    if (known !== undefined) return known;
    const configFile = findConfig(dirname(path));
    const verdict = configFile === null ? null : earlier.get(path)?.verdict;
    const isAnswered = configFile === null;
    const entry = {
      verdict,
      configFile: configFile ?? "",
      isAnswered,
      told: null,
      waiting: new Set<() => void>(),
      timers: [],
    };
    entries.set(path, entry);
    if (configFile !== null) question(entry, path);
    return entry;
  }

  function question(entry: Entry, path: string): void {
    count += 1;
    asked.set(count, entry);
    clearTimeout(idle);
    after(entry, patience, () => {
      entry.verdict ??= null;
      settle(entry);
      tell();
    });
    after(entry, limit, () => {
      stop(`it takes longer than ${String(limit / 1000)} s`);
    });
    answerer ??= startAnswerer(root, take, stop);
    answerer.ask(count, path, entry.configFile);
  }

  function after(entry: Entry, time: number, run: () => void): void {
    entry.timers.push(setTimeout(run, time).unref());
  }

  function take(id: number, answer: Answer): void {
    const entry = asked.get(id);
    if (entry === undefined) return;
    asked.delete(id);
    finish(entry, answer);
    if (asked.size > 0) return;
    idle = setTimeout(halt, idleTime).unref();
    tell();
  }

  function finish(entry: Entry, answer: Answer): void {
    for (const timer of entry.timers) clearTimeout(timer);
    entry.isAnswered = true;
    if ("error" in answer) {
      isNews ||= problem === null;
      problem = { configFile: toName(entry.configFile), reason: firstLine(answer.error) };
    }
    entry.verdict = "error" in answer ? (entry.verdict ?? null) : share(answer.verdict);
    settle(entry);
  }

  function settle(entry: Entry): void {
    for (const go of entry.waiting) go();
    entry.waiting.clear();
    if (entry.told !== null && entry.told.verdict !== entry.verdict) isNews = true;
    entry.told = null;
  }

  /** Once for all that was asked together: each time, every open file is worked out again. */
  function tell(): void {
    if (!isNews) return;
    isNews = false;
    onAnswers();
  }

  /** Files mostly have the same config: one object, so that what is made of it is made once. */
  function share(verdict: FileVerdict | null): FileVerdict | null {
    if (verdict === null) return null;
    const key = JSON.stringify(verdict);
    const known = shared.get(key) ?? verdict;
    shared.set(key, known);
    return known;
  }

  function stop(reason: string): void {
    const open = [...asked.values()];
    halt();
    for (const entry of open) finish(entry, { error: reason });
    tell();
  }

  function halt(): void {
    clearTimeout(idle);
    answerer?.stop();
    answerer = undefined;
    asked = new Map();
  }

  function give(entry: Entry): FileVerdict | null | undefined {
    if (!entry.isAnswered) entry.told = { verdict: entry.verdict };
    return entry.verdict;
  }

  function toName(path: string): string {
    return relative(root, path).replaceAll("\\", "/");
  }

  return {
    known(path) {
      const entry = entryOf(path);
      return give(entry);
    },
    async ask(path) {
      const entry = entryOf(path);
      if (!entry.isAnswered && entry.verdict === undefined) {
        await new Promise<void>((go) => entry.waiting.add(go));
      }
      return give(entry) ?? null;
    },
    problem: () => problem,
    reload() {
      for (const entry of asked.values()) for (const timer of entry.timers) clearTimeout(timer);
      const open = [...asked.values()];
      halt();
      earlier = new Map([...earlier, ...entries]);
      entries = new Map();
      configFiles = new Map();
      usable.clear();
      problem = null;
      // Whoever waits gets what there is; they are told to ask again.
      for (const { waiting } of open) for (const go of waiting) go();
    },
    close() {
      for (const entry of asked.values()) for (const timer of entry.timers) clearTimeout(timer);
      halt();
    },
  };
}

function hasEslint(configFile: string): boolean {
  try {
    return createRequire(configFile).resolve("eslint") !== "";
  } catch {
    return false;
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.trim() ?? "";
}
