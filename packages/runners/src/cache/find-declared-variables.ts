import { z } from "zod";

const names = z.array(z.string()).catch([]);
const tasks = z.record(z.string(), z.object({ env: names })).catch({});
const schema = z.object({ globalEnv: names, tasks, pipeline: tasks });

/** Variables that a `turbo.json` says tasks depend on; none where it says none. */
export function findDeclaredVariables(text: string): readonly string[] {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) return [];
    const { globalEnv, tasks: ofTasks, pipeline } = parsed.data;
    const all = [...globalEnv, ...[...Object.values(ofTasks), ...Object.values(pipeline)].flatMap(({ env }) => env)];
    return [...new Set(all)].filter((name) => /^\w+$/u.test(name)).sort();
  } catch {
    return []; // With comments, or broken: turbo says so itself.
  }
}
