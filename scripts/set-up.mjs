// Brings a checkout to the point where tests and the command run: installs what the lockfile names, builds what changed.
// Safe to repeat, and quick when there is nothing to do. Needs Node and npm, nothing else.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const installedLock = join(root, "node_modules", ".package-lock.json");

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    console.error(
      `set-up: "${command} ${args.join(" ")}" failed with exit code ${result.status}; its own message stands above.`,
    );
    process.exit(2);
  }
}

/** True when node_modules holds what package-lock.json names: npm keeps a copy of the lockfile it installed from. */
function isInstalled() {
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      entry.optional ||
      entry.link ||
      !path.includes("node_modules/") ||
      installed[path]?.version === entry.version,
  );
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24)) {
  console.error(`set-up: Node ${process.versions.node} is too old; use ^20.19, ^22.13 or >=24.`);
  process.exit(2);
}
if (!isInstalled()) {
  console.error("set-up: installing dependencies (npm ci) ...");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}
run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b"]);
run(process.execPath, [join(root, "scripts", "bundle.mjs")]);
