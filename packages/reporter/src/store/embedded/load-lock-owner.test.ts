import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { loadLockOwner } from "./load-lock-owner.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "continuous-owner-"));
  file = join(folder, "store.owner.json");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const owner = {
  pid: process.pid,
  command: "continuous check standards",
  started_at: "2026-03-01T10:03:00.000Z",
  host: "here",
};
// No system has a process of this number: it is above what any counts to.
const deadPid = 2 ** 30;

it("names a living owner", async () => {
  writeFileSync(file, JSON.stringify(owner));
  expect(await loadLockOwner(file, "here")).toEqual(owner);
});

it("does not name one that is dead", async () => {
  writeFileSync(file, JSON.stringify({ ...owner, pid: deadPid }));
  expect(await loadLockOwner(file, "here")).toBeNull();
});

it("names one on another machine, whose processes it cannot see", async () => {
  writeFileSync(file, JSON.stringify({ ...owner, pid: deadPid }));
  expect(await loadLockOwner(file, "there")).toEqual({ ...owner, pid: deadPid });
});

it.each(["", "{", "[]", '{"pid": "1"}'])("names nobody from %j", async (text) => {
  writeFileSync(file, text);
  expect(await loadLockOwner(file, "here")).toBeNull();
});

it("names nobody where nothing is written", async () => {
  expect(await loadLockOwner(join(folder, "none.json"), "here")).toBeNull();
});
