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
