import { Worker } from "node:worker_threads";

import { ThreadsPoolWorker } from "vitest/node";

/** Runs after which a worker makes room for a fresh one, since each leaves a little behind. */
const mostRuns = 100;

/** The one thread that runs tests, for as long as it may. */
let kept;

/**
 * A pool of one thread that outlives a run. Stryker runs Vitest once for each mutant, and Vitest ends its workers after each
 * run: a second to load ESLint and TypeScript anew, for tests of a few milliseconds. A mutant is switched on and off while the
 * code stays loaded, so nothing has to be loaded twice, but for what runs on import.
 */
class KeptWorker extends ThreadsPoolWorker {
  name = "kept";
  #project;
  #listeners = [];

  constructor(options) {
    super(options);
    this.#project = options.project;
  }

  async start() {
    const isStatic = this.#project.getProvidedContext().mutantActivation === "static";
    if (kept !== undefined && (isStatic || kept.isStatic || kept.runs >= mostRuns)) await endThread();
    if (kept === undefined) {
      const thread = new Worker(this.entrypoint, {
        env: this.env,
        execArgv: this.execArgv,
        stdout: true,
        stderr: true,
      });
      thread.setMaxListeners(0);
      thread.once("exit", () => {
        if (kept?.thread === thread) kept = undefined;
      });
      kept = { thread, runs: 0, isStatic };
    }
    kept.runs += 1;
    this._thread = kept.thread;
  }

  on(event, callback) {
    this.#listeners.push([event, callback]);
    super.on(event, callback);
  }

  send(message) {
    if (message.type !== "stop") super.send(message);
    // A worker that is told to stop hears no more: the answer is given in its place.
    else for (const answer of this.#of("message")) answer({ type: "stopped", __vitest_worker_response__: true });
  }

  async stop() {
    for (const [event, callback] of this.#listeners) this.thread.off(event, callback);
    this._thread = undefined;
  }

  #of(wanted) {
    return this.#listeners.filter(([event]) => event === wanted).map(([, callback]) => callback);
  }
}

async function endThread() {
  const { thread } = kept;
  kept = undefined;
  await thread.terminate();
}

/** A Vite plugin that has tests run in one worker, which is kept from run to run. */
export function keepWorker() {
  return {
    name: "keep-worker",
    configureVitest({ project, vitest }) {
      project.config.pool = "kept";
      project.config.poolRunner = { name: "kept", createPoolWorker: (options) => new KeptWorker(options) };
      vitest.onClose(async () => {
        if (kept !== undefined) await endThread();
      });
    },
  };
}
