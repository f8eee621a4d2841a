import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { readSourceFile } from "./read-source-file.js";

function messageOf(root: string, path: string): readonly [string, string] | undefined {
  const read = readSourceFile(root, path);
  return read.ok ? undefined : [read.problem.code, read.problem.message];
}

test("reads UTF-8, without its byte order mark", () => {
  const root = writeTree({ "a.ts": "export const größe = '名前';\n", "b.ts": "\uFEFFexport {};\n", "empty.ts": "" });
  expect(readSourceFile(root, "a.ts")).toEqual({ ok: true, text: "export const größe = '名前';\n" });
  expect(readSourceFile(root, "b.ts")).toEqual({ ok: true, text: "export {};\n" });
  expect(readSourceFile(root, "empty.ts")).toEqual({ ok: true, text: "" });
});

test("says which encoding a file has instead", () => {
  const root = writeTree({
    "le.ts": Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    "be.ts": Uint8Array.from([0xfe, 0xff, 0x00, 0x61]),
    "latin.ts": Uint8Array.from([0x2f, 0x2f, 0xe4, 0x0a]),
    "video.ts": Uint8Array.from({ length: 564 }, (_value, index) => (index % 188 === 0 ? 0x47 : 0x80)),
  });
  expect(messageOf(root, "le.ts")).toEqual(["file-not-utf8", "le.ts is UTF-16 (little endian), not UTF-8."]);
  expect(messageOf(root, "be.ts")).toEqual(["file-not-utf8", "be.ts is UTF-16 (big endian), not UTF-8."]);
  expect(messageOf(root, "latin.ts")).toEqual(["file-not-utf8", "latin.ts is not UTF-8."]);
  expect(messageOf(root, "video.ts")).toEqual(["file-not-utf8", "video.ts is an MPEG video, not UTF-8."]);
});

test("refuses a file above the limit, and says how large it is", () => {
  const root = writeTree({ "large.ts": "x".repeat(5 * 1024 * 1024), "four.ts": "x".repeat(4 * 1024 * 1024) });
  expect(messageOf(root, "large.ts")).toEqual([
    "file-too-large",
    "large.ts is 5.0 MiB large; files above 4.0 MiB are not read.",
  ]);
  expect(messageOf(root, "four.ts")).toBeUndefined();
});

test("tells a folder, a pipe, a file that is gone and a link to itself apart", () => {
  const root = writeTree({ "folder.ts/a.ts": "" });
  execFileSync("mkfifo", [join(root, "pipe.ts")]);
  symlinkSync("circle.ts", join(root, "circle.ts"));
  expect(messageOf(root, "folder.ts")).toEqual(["file-is-a-folder", "folder.ts is a folder, not a file."]);
  expect(messageOf(root, "pipe.ts")).toEqual(["file-not-regular", "pipe.ts is a pipe, socket or device, not a file."]);
  expect(messageOf(root, "gone.ts")).toEqual(["file-vanished", "gone.ts is gone from disk."]);
  expect(messageOf(root, "folder.ts/a.ts/b.ts")).toEqual(["file-vanished", "folder.ts/a.ts/b.ts is gone from disk."]);
  expect(messageOf(root, "circle.ts")).toEqual([
    "file-symlink-circle",
    "circle.ts is a symbolic link that leads back to itself.",
  ]);
});

test.skipIf(process.getuid?.() === 0)("says when it may not read a file", () => {
  const root = writeTree({ "shut.ts": "" });
  chmodSync(join(root, "shut.ts"), 0o000);
  expect(messageOf(root, "shut.ts")).toEqual(["file-unreadable", "shut.ts cannot be read (permission denied)."]);
});
