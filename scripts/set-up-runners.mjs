// Installs the test runners that packages/runners is tested with. They stand apart from the workspace: some of their
// dependencies bring install scripts and bindings for other machines, which the lockfile of this repository keeps out. Bun and
// Deno are their programs alone, for Linux; elsewhere npm leaves them out, and their tests are skipped.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../packages/runners/tests/installed", import.meta.url));
const { devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const isLinux = process.platform === "linux" && process.arch === "x64";
const wanted = { ...devDependencies, ...(isLinux ? optionalDependencies : {}) };
const areInstalled = (packages) =>
  Object.entries(packages).every(([name, version]) => {
    const manifest = join(folder, "node_modules", name, "package.json");
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === version;
  });
if (!areInstalled(wanted)) {
  const options = ["--no-package-lock", "--ignore-scripts", "--workspaces=false", "--no-audit", "--no-fund"];
  spawnSync("npm", ["install", ...options], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (!areInstalled(devDependencies)) {
    console.error("set-up-runners: the runners under test could not be installed; npm's own message stands above.");
    process.exit(2);
  }
}
