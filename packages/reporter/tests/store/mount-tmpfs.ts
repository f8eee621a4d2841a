import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A small file system of its own: only root may mount one, and some sandboxes forbid even that. */
export const canMount = tryMount();

/** Mounts a file system of a size, to be full or read-only as a test needs it. */
export async function mountTmpfs(
  megabytes: number,
): Promise<{ root: string; remount(options: string): void; unmount(): Promise<void> }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "continuous-mount-")));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(megabytes)}m`, "tmpfs", root]);
  return {
    root,
    remount: (options) => void execFileSync("mount", ["-o", `remount,${options}`, root]),
    async unmount() {
      execFileSync("umount", ["--lazy", root]); // A test that failed may have left files open.
      await rm(root, { recursive: true });
    },
  };
}

function tryMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false; // No such right in this container: the tests that need it are reported as skipped.
  }
}
