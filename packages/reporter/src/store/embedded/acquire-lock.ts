import { rm, open, type FileHandle } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import writeFileAtomic from "write-file-atomic";

import { StoreError } from "../store-error.js";
import { loadLockOwner } from "./load-lock-owner.js";
import type { LockOwner } from "./lock-owner.js";
import { toFileError } from "./to-file-error.js";

export interface HeldLock {
  release(): Promise<void>;
}

/** Milliseconds between two tries. Waiting in the kernel instead would keep the process from ever giving up. */
const pause = 50;

/**
 * Makes this process the only owner of the embedded store, or of what else is named. The kernel keeps the lock and frees it when the process ends,
 * however it ends, so a dead owner needs no clearing away.
 *
 * @param options.waitMs - How long to wait for another owner, in milliseconds.
 * @param options.onWait - Called once, with a sentence for a person, when there is somebody to wait for.
 * @throws StoreError `store-locked` when the wait is over; others where the file cannot be opened or locked.
 */
export async function acquireLock(options: {
  readonly lockFile: string;
  readonly ownerFile: string;
  readonly owner: LockOwner;
  /** What is owned, for a person. */
  readonly what?: string;
  readonly waitMs: number;
  readonly onWait: (message: string) => void;
}): Promise<HeldLock> {
  const { lockFile, ownerFile, owner, what = "the embedded store" } = options;
  const { tryLock, unlock } = await loadLocks();
  const handle = await openLockFile(lockFile);
  try {
    const giveUpAt = performance.now() + options.waitMs;
    for (let told = false; !tryLock(handle.fd); told = true) {
      const holder = await loadLockOwner(ownerFile, owner.host);
      if (performance.now() >= giveUpAt) throw toLockedError(what, holder, ownerFile, options.waitMs);
      if (!told) options.onWait(`waiting for ${describe(holder)}, which is using ${what}`);
      await delay(pause);
    }
    await writeFileAtomic(ownerFile, `${JSON.stringify(owner)}\n`);
  } catch (error) {
    await handle.close();
    throw toFileError(error, lockFile);
  }
  return {
    async release() {
      // The note goes first: once the lock is free, the next owner writes its own.
      try {
        await rm(ownerFile, { force: true });
      } finally {
        unlock(handle.fd);
        await handle.close();
      }
    },
  };
}

interface FileLocks {
  readonly tryLock: (fd: number) => boolean;
  readonly unlock: (fd: number) => void;
}

async function loadLocks(): Promise<FileLocks> {
  try {
    return await import("fs-native-extensions");
  } catch (error) {
    throw new StoreError(
      "store-unreachable",
      `The embedded store cannot lock its files on ${process.platform} ${process.arch}: no binary of fs-native-extensions loads here.`,
      "Record to Supabase, or record nothing with --store none.",
      { cause: error },
    );
  }
}

async function openLockFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, "a+");
  } catch (error) {
    throw toFileError(error, path);
  }
}

/** "pid 123 (continuous check standards, since 10:03 UTC)" */
function describe(owner: LockOwner | null): string {
  if (owner === null) return "another process";
  return `pid ${String(owner.pid)} (${owner.command}, since ${owner.started_at.slice(11, 16)} UTC)`;
}

function toLockedError(what: string, holder: LockOwner | null, ownerFile: string, waitedMs: number): StoreError {
  const host = holder === null ? "" : ` on ${holder.host}`;
  return new StoreError(
    "store-locked",
    `T${what.slice(1)} is in use by ${describe(holder)}${host}; waited ${String(Math.round(waitedMs / 1000))} s for it.`,
    holder === null
      ? `Wait until it is done, then run the command again. ${ownerFile} names the owner once it has started.`
      : `Wait until it is done, or end process ${String(holder.pid)}, then run the command again. One process at a time can use it.`,
  );
}
