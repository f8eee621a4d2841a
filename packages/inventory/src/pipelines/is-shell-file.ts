import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join, posix } from "node:path";

const shellLine = /^#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?)?(?:\S*\/)?(?:ba|da|z|k|a)?sh(?:\s|$)/u;

/** Whether a file is a shell script: by its ending, or, without one, as a program that a shell runs. */
export function isShellFile(root: string, path: string): boolean {
  const name = posix.basename(path);
  if (/\.(?:sh|bash)$/u.test(name)) return true;
  if (name.includes(".")) return false;
  const file = join(root, path);
  try {
    const stat = statSync(file);
    if (!stat.isFile() || (stat.mode & 0o111) === 0) return false;
    return shellLine.test(readHead(file));
  } catch {
    // Gone, or not ours to read: a name without an ending says nothing of what it was.
    return false;
  }
}

function readHead(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const head = Buffer.alloc(80);
    return head.toString("latin1", 0, readSync(descriptor, head, 0, head.length, 0)).split(/[\r\n]/u)[0] ?? "";
  } finally {
    closeSync(descriptor);
  }
}
