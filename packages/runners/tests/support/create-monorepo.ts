import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll } from "vitest";

const installed = fileURLToPath(new URL("../installed/node_modules", import.meta.url));
const own = fileURLToPath(new URL("../../../../node_modules", import.meta.url));
const created: string[] = [];

afterAll(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A repository outside of this one, in a folder with a space and a letter that is not ASCII. */
export function createMonorepo(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "continuous-runners-")));
  created.push(folder);
  const root = join(folder, "our shöp");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Lets a package find the runners: this repository's own, or those that only tests use. */
export function linkRunners(root: string, folder: string, which: "own" | "installed"): void {
  symlinkSync(which === "own" ? own : installed, join(root, folder, "node_modules"), "junction");
}

const programs = {
  bun: join(installed, "@oven/bun-linux-x64/bin/bun"),
  deno: join(installed, "@deno/linux-x64-glibc/deno"),
};

/** Whether this machine has a runner that is a program of its own, and can run it. */
export function hasProgram(program: keyof typeof programs): boolean {
  return spawnSync(programs[program], ["--version"]).status === 0;
}

/** Lets a package find a runner that is a program of its own. */
export function linkProgram(root: string, folder: string, program: keyof typeof programs): void {
  const found = join(root, folder, "node_modules/.bin");
  mkdirSync(found, { recursive: true });
  symlinkSync(programs[program], join(found, program));
}
