import { join } from "node:path";

import type { FileVerdict, ModuleParser, Workspace, WorkspaceNote } from "@continuous/engine";
import type { ConfigReader } from "@continuous/engine/eslint-config";
import type ts from "typescript";

import type * as enginePart from "../engine-part.js";
import { loadWorkspaceTexts, watchedFiles } from "./load-workspace-texts.js";
import { warmUp, warmUpRounds } from "./warm-up.js";

/** What the plugin uses of the engine; it is there once it is loaded. */
export type EnginePart = typeof enginePart;

/** One repository in this server, whichever of its projects are open. */
export interface OpenWorkspace {
  /** Absolute. */
  readonly root: string;
  /** `null` until the engine is loaded; asking for it is what makes it load, a little later. */
  readonly get: () => LoadedWorkspace | null;
  /** The project needs it no longer. The last one closes it. */
  readonly leave: (project: ts.server.Project) => void;
}

export interface LoadedWorkspace {
  readonly workspace: Workspace;
  readonly engine: EnginePart;
  readonly parse: ModuleParser;
  /** What the repository's ESLint config says of a file; `undefined` while it is being asked, `null` where it has nothing to say. */
  readonly configOf: (path: string) => FileVerdict | null | undefined;
  /** That the config cannot be used. */
  readonly configNote: () => WorkspaceNote | null;
}

export interface WorkspaceHost {
  readonly serverHost: ts.server.ServerHost;
  readonly typescriptVersion: string;
  readonly budget: number;
  /** Milliseconds without a question before the engine is loaded. */
  readonly loadDelay: number;
  readonly eslintConfig: boolean;
  readonly load: () => Promise<EnginePart>;
  readonly log: (message: string) => void;
}

/** Editors write a file in several steps; it is looked at when they are over. */
const settleDelay = 100;

/** Where a file is watched by looking at it; milliseconds. */
const lookInterval = 500;

/** Opens a repository: watches its files, and tells its projects when what they show has changed. */
export function openWorkspace(
  root: string,
  host: WorkspaceHost,
  onClosed: () => void,
): OpenWorkspace & {
  readonly enter: (project: ts.server.Project) => void;
} {
  const projects = new Set<ts.server.Project>();
  let loaded: LoadedWorkspace | null = null;
  let state: "idle" | "waiting" | "loading" | "loaded" | "failed" | "closed" = "idle";
  let timer: unknown;
  let reader: ConfigReader | undefined;

  function later(run: () => void, delay: number): void {
    if (timer !== undefined) host.serverHost.clearTimeout(timer);
    timer = host.serverHost.setTimeout(run, delay);
  }

  async function start(): Promise<void> {
    state = "loading";
    try {
      const engine = await host.load();
      if (isClosed()) return;
      state = "loaded";
      if (host.eslintConfig) reader = openReader(engine);
      revise(engine);
      later(() => {
        warm(1);
      }, host.loadDelay);
    } catch (error) {
      state = "failed";
      host.log(`the rules cannot be loaded: ${describe(error)}`);
    }
  }

  /** A round at a time, so that nothing that is asked meanwhile waits for more than one. */
  function warm(round: number): void {
    const engine = loaded?.workspace.engine ?? null;
    if (engine === null || round > warmUpRounds) return;
    try {
      warmUp(engine, root, round);
      later(() => {
        warm(round + 1);
      }, host.loadDelay);
    } catch (error) {
      host.log(`the rules fail on a sample: ${describe(error)}`);
    }
  }

  function isClosed(): boolean {
    return state === "closed";
  }

  function revise(engine: EnginePart): void {
    try {
      const today = new Date().toISOString().slice(0, 10);
      const texts = loadWorkspaceTexts(root, today, engine);
      const parse = loaded?.parse ?? engine.createModuleParser();
      const workspace = engine.reviseWorkspace(loaded?.workspace ?? null, texts, {
        root,
        typescriptVersion: host.typescriptVersion,
        budget: host.budget,
        now: () => performance.now(),
        keepTree: parse.keep,
      });
      loaded = {
        workspace,
        engine,
        parse,
        configOf: (path) => (reader === undefined ? null : reader.known(path)),
        configNote,
      };
      for (const note of workspace.notes) if (note.kind !== "no-snapshot") host.log(engine.describeNote(note));
    } catch (error) {
      host.log(`${root} cannot be looked at: ${describe(error)}`);
    }
    refreshAll();
  }

  function configNote(): WorkspaceNote | null {
    const problem = reader?.problem() ?? null;
    return problem === null ? null : { kind: "config-refused", ...problem };
  }

  function refreshAll(): void {
    for (const project of projects) refresh(project);
  }

  /** Nobody stands above a timer: what is thrown in one ends the server. */
  function refresh(project: ts.server.Project): void {
    try {
      project.refreshDiagnostics();
    } catch (error) {
      // The next question is answered by the new engine anyway.
      host.log(`diagnostics are not asked for again: ${describe(error)}`);
    }
  }

  function openReader(engine: EnginePart): ConfigReader {
    return engine.openConfigReader({
      root,
      onAnswers() {
        const note = configNote();
        if (note !== null) host.log(engine.describeNote(note));
        refreshAll();
      },
      onConfigFile(path) {
        if (!watched.has(path)) watch(path);
      },
    });
  }

  const watched = new Map<string, ts.FileWatcher>();

  function watch(path: string): void {
    const onChange = (): void => {
      const engine = loaded?.engine;
      if (engine === undefined) return;
      if (decidesConfig(path)) reader?.reload();
      later(() => {
        revise(engine);
      }, settleDelay);
    };
    watched.set(path, host.serverHost.watchFile(path, onChange, lookInterval));
  }

  for (const name of watchedFiles) watch(join(root, name));

  return {
    root,
    enter: (project) => projects.add(project),
    get() {
      if (state === "idle" || state === "waiting") {
        state = "waiting";
        later(() => void start(), host.loadDelay);
      }
      return loaded;
    },
    leave(project) {
      projects.delete(project);
      if (projects.size > 0) return;
      state = "closed";
      if (timer !== undefined) host.serverHost.clearTimeout(timer);
      for (const watcher of watched.values()) watcher.close();
      reader?.close();
      onClosed();
    },
  };
}

function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(/\s*\n\s*/gu, " ");
}

/** Configs that are made from standards.yaml take in what git ignores, too. */
function decidesConfig(path: string): boolean {
  return /[\\/](?:eslint\.config\.[cm]?[jt]s|standards\.ya?ml|\.gitignore)$/u.test(path);
}
