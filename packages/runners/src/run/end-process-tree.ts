import treeKill from "tree-kill";

import { listMarkedProcesses } from "./list-marked-processes.js";

/**
 * Sends a signal to a process that leads a group, and to all that came of it: its group; on Linux those with its mark, which
 * left the group; elsewhere its descendants.
 */
export function endProcessTree(group: number, mark: string, signal: "SIGTERM" | "SIGKILL"): void {
  // Looked for first: whose parent has ended, nobody knows any more.
  const marked = listMarkedProcesses(mark);
  if (process.platform !== "linux") treeKill(group, signal);
  if (process.platform !== "win32") send(-group, signal);
  for (const id of marked) send(id, signal);
}

function send(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch {
    // It has ended already, which is what is asked for.
  }
}
