import { join } from "node:path";

import type { ParseModule, Workspace } from "@continuous/engine";
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
  readonly parse: ParseModule;
}

export interface WorkspaceHost {
  readonly serverHost: ts.server.ServerHost;
  readonly typescriptVersion: string;
  readonly budget: number;
  /** Milliseconds without a question before the engine is loaded. */
  readonly loadDelay: number;
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
      const workspace = engine.reviseWorkspace(loaded?.workspace ?? null, texts, {
        root,
        typescriptVersion: host.typescriptVersion,
        budget: host.budget,
        now: () => performance.now(),
      });
      loaded = { workspace, engine, parse: loaded?.parse ?? engine.createModuleParser() };
      for (const note of workspace.notes) if (note.kind !== "no-snapshot") host.log(engine.describeNote(note));
    } catch (error) {
      host.log(`${root} cannot be looked at: ${describe(error)}`);
    }
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

  const watchers = watchedFiles.map((name) =>
    host.serverHost.watchFile(
      join(root, name),
      () => {
        const engine = loaded?.engine;
        if (engine === undefined) return;
        later(() => {
          revise(engine);
        }, settleDelay);
      },
      lookInterval,
    ),
  );

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
      for (const watcher of watchers) watcher.close();
      onClosed();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
