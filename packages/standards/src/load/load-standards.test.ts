import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { loadStandards } from "./load-standards.js";

const today = "2026-11-22";
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "standards #1 'ü "));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(root, name), content);
}

/** `path[:line:column] code message hint`, a line a problem or warning. */
function troubles(file?: string): readonly string[] {
  const result = loadStandards({ root, file, today });
  return (result.ok ? result.warnings : result.problems).map(({ code, message, hint, where }) =>
    [[where.path, where.line, where.column].filter((part) => part !== undefined).join(":"), code, message, hint].join(
      " ",
    ),
  );
}

test("without a file the recommended standards hold", () => {
  const result = loadStandards({ root, today });
  expect(result).toMatchObject({ ok: true, warnings: [], text: null, standards: { source: null } });
});

test("standards.yaml is found, and standards.yml", () => {
  write("standards.yml", "services: {required: [naming]}\n");
  expect(loadStandards({ root, today })).toMatchObject({ ok: true, standards: { source: "standards.yml" } });
  write("standards.yaml", "services: {required: [naming]}\n");
  expect(loadStandards({ root, today })).toMatchObject({ ok: true, standards: { source: "standards.yaml" } });
  expect(troubles()).toEqual([
    "standards.yml second-file There is a standards.yml beside standards.yaml; only standards.yaml counts. Remove standards.yml.",
  ]);
});

test("a file given by name is read, with its text", () => {
  mkdirSync(join(root, "conf"));
  write("conf/mine.yaml", "servces:\n");
  expect(loadStandards({ root, file: "conf/mine.yaml", today })).toMatchObject({ ok: false, text: "servces:\n" });
  expect(troubles("conf/mine.yaml")).toEqual([
    "conf/mine.yaml:1:1 unknown-word `servces` is not a part of standards.yaml. Did you mean `services`?",
  ]);
});

test("a file given by name has to exist", () => {
  expect(troubles("mine.yaml")).toEqual([
    "mine.yaml file-missing mine.yaml does not exist. Check the path, or run `init` to write a standards.yaml.",
  ]);
});

test("a folder, a pipe's kin and a circle of links are refused", () => {
  mkdirSync(join(root, "standards.yaml"));
  expect(troubles()).toEqual([
    "standards.yaml not-a-file standards.yaml is a folder. Give the path of a file, or rename the folder.",
  ]);
  symlinkSync("loop.yaml", join(root, "loop.yaml"));
  expect(troubles("loop.yaml")).toEqual([
    "loop.yaml file-unreadable loop.yaml is a symbolic link that leads back to itself. Replace the link by the file.",
  ]);
});

test.skipIf(process.platform === "win32")("a device is not read", () => {
  expect(troubles("/dev/zero")).toEqual([expect.stringContaining("not-a-file")]);
});

test.skipIf(process.getuid?.() === 0)("a file without permission is refused", () => {
  write("standards.yaml", "services: {}\n");
  chmodSync(join(root, "standards.yaml"), 0);
  expect(troubles()).toEqual([
    "standards.yaml file-unreadable standards.yaml may not be read. Change its permissions, so that this user may read it.",
  ]);
});

test("ten megabytes are refused by their size", () => {
  write("standards.yaml", Buffer.alloc(10 * 1_048_576, "a: b\n"));
  expect(troubles()).toEqual([
    "standards.yaml file-too-large This file is 10.0 MB large; a standards.yaml may have 0.5 MB at most. A standards.yaml is a page or two of YAML. Is this the right file?",
  ]);
});

test("what is not UTF-8 is refused, with the place", () => {
  write("standards.yaml", Buffer.from([0x61, 0x3a, 0x0a, 0x62, 0xe9, 0x3a]));
  expect(troubles()).toEqual([
    "standards.yaml:2:2 not-utf-8 standards.yaml has bytes that are not UTF-8. Save it as UTF-8.",
  ]);
  write("standards.yaml", Buffer.from("\uFEFFservices:\n", "utf16le"));
  expect(troubles()).toEqual(["standards.yaml not-utf-8 standards.yaml is saved as UTF-16. Save it as UTF-8."]);
  write("standards.yaml", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00]));
  expect(troubles()).toEqual([
    "standards.yaml not-text standards.yaml is a binary file, not a standards.yaml. Give the path of a YAML file, saved as UTF-8.",
  ]);
});

test("a byte order mark is no part of the text", () => {
  write("standards.yaml", "\uFEFFservices: {required: [naming]}\n");
  expect(loadStandards({ root, today })).toMatchObject({ ok: true, warnings: [] });
});
