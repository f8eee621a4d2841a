import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Problem } from "@continuous/standards";

/** A file's text without its byte order mark, or why there is none. */
export type ReadSourceFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

const defaultMaxBytes = 4 * 1024 * 1024;

/**
 * Reads one file of the tree as UTF-8. It never throws and never waits on a pipe.
 *
 * @param path - Relative to the root, with `/`.
 * @param maxBytes - Larger files are a problem: nobody writes 4 MiB of code by hand, and tools take minutes over it.
 */
export function readSourceFile(root: string, path: string, maxBytes: number = defaultMaxBytes): ReadSourceFile {
  const file = join(root, path);
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    if (stat.isDirectory())
      return toFailure(path, "file-is-a-folder", "is a folder, not a file", "Name the files in it.");
    if (!stat.isFile())
      return toFailure(
        path,
        "file-not-regular",
        "is a pipe, socket or device, not a file",
        "Remove it, or add it to .gitignore.",
      );
    if (stat.size > maxBytes) return toTooLarge(path, stat.size, maxBytes);
    bytes = readFileSync(file);
  } catch (error) {
    return toUnread(path, error);
  }
  const encoding = findForeignEncoding(bytes);
  if (encoding !== undefined)
    return toFailure(path, "file-not-utf8", `is ${encoding}, not UTF-8`, "Save it as UTF-8, or add it to .gitignore.");
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return toFailure(path, "file-not-utf8", "is not UTF-8", "Save it as UTF-8, or add it to .gitignore.");
  }
}

function findForeignEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 (little endian)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 (big endian)";
  // Video shares the extension .ts: packets of 188 bytes, each begun by the same byte.
  if (bytes[0] === 0x47 && bytes[188] === 0x47 && bytes[376] === 0x47) return "an MPEG video";
  return undefined;
}

function toFailure(path: string, code: string, what: string, hint: string): ReadSourceFile {
  return { ok: false, problem: { code, message: `${path} ${what}.`, hint, where: { path } } };
}

function toTooLarge(path: string, size: number, maxBytes: number): ReadSourceFile {
  const inMebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  const what = `is ${inMebibytes(size)} MiB large; files above ${inMebibytes(maxBytes)} MiB are not read`;
  return toFailure(
    path,
    "file-too-large",
    what,
    "Split it, or add it to .gitignore or the excludes if a program made it.",
  );
}

function toUnread(path: string, error: unknown): ReadSourceFile {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return toFailure(path, "file-vanished", "is gone from disk", "Run again once the files stand still.");
  }
  if (code === "ELOOP")
    return toFailure(path, "file-symlink-circle", "is a symbolic link that leads back to itself", "Remove the link.");
  const reason =
    code === "EACCES" || code === "EPERM"
      ? "permission denied"
      : error instanceof Error
        ? error.message
        : String(error);
  return toFailure(
    path,
    "file-unreadable",
    `cannot be read (${reason})`,
    "Give the user who runs this the right to read it.",
  );
}
