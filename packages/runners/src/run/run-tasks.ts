import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pLimit from "p-limit";

import { startProcessGuard } from "./process-guard.js";
import type { ProcessRequest } from "./run-process.js";

export interface RunOptions {
  /** The repository's root, absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many at once. */
  readonly jobs: number;
  /** For each, in milliseconds. */
  readonly timeout: number;
  /** Stops all that runs; what has ended by then is still told. */
  readonly signal: AbortSignal;
}

/** What one of several tasks runs its processes with. */
export type TaskTools = Omit<ProcessRequest, "program" | "args" | "folder"> & {
  /** A folder for this task alone, not made yet; absolute. Gone when all tasks have ended. */
  readonly own: string;
};

/** Runs tasks, some at once, and leaves no process behind, whatever ends us. In the order given; those that never began are left out. */
export async function runTasks<Task, Result>(
  tasks: readonly Task[],
  options: RunOptions,
  run: (task: Task, tools: TaskTools) => Promise<Result>,
): Promise<readonly Result[]> {
  if (tasks.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "continuous-tests-"));
  const mark = randomUUID();
  const guard = startProcessGuard(mark, folder);
  const limit = pLimit(options.jobs);
  try {
    const results = await Promise.all(
      tasks.map((task, index) =>
        limit(async () => {
          if (options.signal.aborted) return [];
          const { env, timeout, signal } = options;
          const own = join(folder, String(index));
          const tools = { env, timeout, signal, guard, own, mark: `${mark}.${String(index)}` };
          return [await run(task, { ...tools, now: () => performance.now() })];
        }),
      ),
    );
    return results.flat();
  } finally {
    guard.close();
    await rm(folder, { recursive: true, force: true });
  }
}
