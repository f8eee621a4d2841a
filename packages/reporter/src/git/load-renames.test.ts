import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { loadRenames } from "./load-renames.js";

const root = mkdtempSync(join(tmpdir(), "continuous-renames-"));
const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], {
    cwd: root,
    encoding: "utf8",
  }).trim();
let commit = "";

beforeAll(() => {
  mkdirSync(join(root, "app"));
  for (const name of ["a", "b"])
    writeFileSync(join(root, `app/${name}.ts`), `export const ${name} = ${"1 + ".repeat(50)}1;\n`);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "first");
  commit = git("rev-parse", "HEAD");
  git("mv", "app/a.ts", "app/with a space.ts");
  git("commit", "--quiet", "--message", "second");
  git("mv", "app/b.ts", "app/ü.ts");
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

it("lists what was renamed since a commit, committed or staged", async () => {
  expect(Object.fromEntries(await loadRenames(root, commit))).toEqual({
    "app/a.ts": "app/with a space.ts",
    "app/b.ts": "app/ü.ts",
  });
});

it("lists what was renamed between two commits, whatever is staged since", async () => {
  expect(Object.fromEntries(await loadRenames(root, commit, git("rev-parse", "HEAD")))).toEqual({
    "app/a.ts": "app/with a space.ts",
  });
});

it("names paths from the folder it is asked in", async () => {
  expect(Object.fromEntries(await loadRenames(join(root, "app"), commit))).toEqual({
    "a.ts": "with a space.ts",
    "b.ts": "ü.ts",
  });
});

it("knows of none where the commit is unknown or no commit", async () => {
  expect((await loadRenames(root, "0".repeat(40))).size).toBe(0);
  expect((await loadRenames(root, "--output=x")).size).toBe(0);
});
