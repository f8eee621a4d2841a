import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll } from "vitest";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const created: string[] = [];

afterAll(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder outside of this repository that holds the given files, removed after the test file. */
export function createRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "continuous-test-")));
  created.push(root);
  writeFiles(root, files);
  return root;
}

/** Adds or replaces files. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Runners leave caches, and the command its store. */
function isSource(path: string): boolean {
  return !/[\\/](?:node_modules|\.continuous)(?:[\\/]|$)/u.test(path.slice(projectRoot.length));
}

/** A copy of the example shop. */
export function copyStorefront(): string {
  const root = createRepository();
  cpSync(join(projectRoot, "examples/storefront"), root, { recursive: true, filter: isSource });
  return root;
}

/** Makes the folder a git repository with everything in it committed on `main`. */
export function commitAll(root: string, message = "all"): void {
  git(root, "init", "--quiet", "--initial-branch=main");
  git(root, "add", "--all");
  git(root, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", message);
}

/** Runs git in the folder. */
export function git(root: string, ...args: readonly string[]): string {
  return execFileSync("git", [...args], { cwd: root, encoding: "utf8" });
}

/** Lets the folder find this repository's packages, as if they were installed there. */
export function linkPackages(root: string): void {
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"), "junction");
}
