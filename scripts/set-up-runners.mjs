// Installs the test runners that packages/runners is tested with. They stand apart from the workspace: some of their
// dependencies bring install scripts and bindings for other machines, which the lockfile of this repository keeps out.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../packages/runners/tests/installed", import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const isInstalled = Object.entries(devDependencies).every(([name, version]) => {
  const manifest = join(folder, "node_modules", name, "package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === version;
});
if (!isInstalled) {
  const options = ["--no-package-lock", "--ignore-scripts", "--workspaces=false", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", ["install", ...options], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("set-up-runners: the runners under test could not be installed; npm's own message stands above.");
    process.exit(2);
  }
}
