import { readdirSync, readFileSync } from "node:fs";

/** The variable that marks all we start, and all that those start. */
export const markVariable = "CONTINUOUS_TEST_MARK";

/** Processes that carry a mark, on Linux; elsewhere environments of others cannot be read, and there are none. */
export function listMarkedProcesses(mark: string): readonly number[] {
  if (process.platform !== "linux") return [];
  const wanted = Buffer.from(`${markVariable}=${mark}\0`);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`).includes(wanted);
      } catch {
        return false; // Gone meanwhile, or of somebody else: not ours.
      }
    })
    .map(Number);
}
