// Shows the dashboard of the example, grown by two months of history, in Chromium, and takes the screenshots that docs/reports.md
// shows:
//   node scripts/try-dashboard.mjs FOLDER [IMAGES]
// Needs a build and Chromium (`CHROMIUM`, else /usr/bin/chromium). Not part of CI.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { growStorefront } from "./dashboard/grow-storefront.mjs";

const [given, images = "docs/images"] = process.argv.slice(2);
if (given === undefined) {
  console.error("Name a folder for the shop to live in: node scripts/try-dashboard.mjs FOLDER [IMAGES]");
  process.exit(2);
}
const folder = resolve(given);
const output = resolve(images);
mkdirSync(folder, { recursive: true });
mkdirSync(output, { recursive: true });
// Its history takes minutes, and is grown once.
const grown = join(folder, "storefront");
const root = existsSync(join(grown, ".continuous")) ? grown : await growStorefront(folder, Date.now());
const file = join(folder, "dashboard.html");
const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
execFileSync(process.execPath, [bin, "report", "dashboard", "--root", root, "--store", "embedded", "--output", file], {
  stdio: "inherit",
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const sizes = { wide: { width: 1240, height: 860 }, narrow: { width: 360, height: 760 } };
const pictures = [
  ["overview", "#/", "wide", "light"],
  ["overview-dark", "#/", "wide", "dark"],
  ["overview-narrow", "#/", "narrow", "light"],
  ["issues", "#/issues", "wide", "light"],
  ["issues-groups", "#/issues?group=folder", "wide", "light"],
  ["issues-narrow", "#/issues", "narrow", "dark"],
  ["inventory", "#/inventory", "wide", "light"],
  ["inventory-narrow", "#/inventory", "narrow", "light"],
  ["service", "#/item/service/cartService", "wide", "light"],
  ["service-narrow", "#/item/service/cartService", "narrow", "light"],
  ["trends", "#/trends", "wide", "light"],
  ["trends-dark", "#/trends?span=all", "wide", "dark"],
  ["runs", "#/runs", "wide", "light"],
];
try {
  for (const [name, hash, size, colorScheme] of pictures) {
    const page = await browser.newPage({ viewport: sizes[size], colorScheme });
    await page.goto(`${pathToFileURL(file)}${hash}`);
    await page.locator("#app[data-ready]").waitFor();
    await page.screenshot({ path: join(output, `dashboard-${name}.png`), fullPage: process.env.FULL_PAGE === "1" });
    await page.close();
  }
} finally {
  await browser.close();
}
