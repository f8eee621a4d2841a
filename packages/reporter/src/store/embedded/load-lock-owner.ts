import { readFile } from "node:fs/promises";
import { z } from "zod";

import type { LockOwner } from "./lock-owner.js";

const ownerSchema = z.object({ pid: z.number(), command: z.string(), started_at: z.iso.datetime(), host: z.string() });

/**
 * Who says that it holds the store. Only the kernel's lock decides who does; this names the holder to a person, so a
 * note that is missing, half written or left by a process that died is no trouble.
 */
export async function loadLockOwner(file: string, host: string): Promise<LockOwner | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return null; // Not written yet, or just removed: the holder has no name for a moment.
  }
  const owner = ownerSchema.safeParse(parseJson(text));
  return owner.success && (owner.data.host !== host || isAlive(owner.data.pid)) ? owner.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Cut short by a full disk: the same as none.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, and is alive.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
