import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { StatusDocument } from "@continuous/reporter";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { copyStorefront, writeFiles } from "./support/create-repository.js";

const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
/** A name that a page which took it for HTML would run. */
const hostile = "packages/shared/src/services/<img src=x onerror=document.title='taken'>-service.ts";

interface Opened {
  readonly page: Page;
  /** What went wrong in the page, and whatever it asked of a network. */
  readonly trouble: readonly string[];
}

// Where there is no Chromium, this is skipped, and told.
describe.skipIf(!existsSync(chromiumPath))("the dashboard in Chromium", () => {
  let browser: Browser;
  let file: string;
  let status: StatusDocument;

  beforeAll(async () => {
    const root = copyStorefront();
    writeFiles(root, { [hostile]: "export class TakenService {\n  send(): string {\n    return '';\n  }\n}\n" });
    const store = ["--store", "embedded", "--branch", "main"];
    for (const command of [["discover"], ["check", "standards"]])
      callContinuous(root, [...command, "--quiet", ...store]);
    status = JSON.parse(callContinuous(root, ["status", "--format", "json", ...store]).stdout) as StatusDocument;
    file = join(root, "dashboard.html");
    const { status: code, stderr } = callContinuous(root, ["report", "dashboard", "--output", file, ...store]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  }, 120_000);
  afterAll(() => browser.close());

  async function open(hash: string, given: Parameters<Browser["newPage"]>[0] = {}): Promise<Opened> {
    const page = await browser.newPage({ viewport: { width: 1240, height: 860 }, ...given });
    const trouble: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) trouble.push(message.text());
    });
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== page.url() && !/^(?:file|data|blob):/u.test(request.url())) trouble.push(request.url());
    });
    await page.goto(`${pathToFileURL(file).href}${hash}`);
    await page.locator("#app[data-ready]").waitFor();
    return { page, trouble };
  }

  it("opens on the four questions, with the numbers of status", async () => {
    const { page, trouble } = await open("#/");
    const text = await page.locator("main").innerText();
    for (const question of [
      "Can we find all our stuff?",
      "Do our tests run?",
      "What is breaking most?",
      "Is it getting better?",
    ]) {
      expect(text).toContain(question);
    }
    const { open: open_, standards } = status.breaking;
    expect(text).toContain(`${String(open_.total)} open issues`);
    for (const count of [open_.critical, open_.warning]) expect(text).toContain(String(count));
    expect(text).toContain(String(standards[0]?.total));
    expect(text).toMatch(new RegExp(`${String(status.inventory.service)}\\s+services`, "u"));
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("issues are searched and filtered, by keyboard too", async () => {
    const { page, trouble } = await open("#/issues");
    const rows = page.locator("tbody tr");
    const all = await rows.count();
    expect(all).toBe(Math.min(50, status.breaking.open.total));
    await page.getByLabel("Search").focus();
    await page.keyboard.type("warm-cdn.sh");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.innerText()).toContain("deploy-cli calls scripts/deploy/warm-cdn.sh, which does not exist.");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await expect.poll(() => rows.count()).toBe(all);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("shows what a name says, and runs nothing of it", async () => {
    const { page, trouble } = await open("#/issues");
    await page.getByLabel("Search").fill("onerror");
    await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThan(0);
    expect(await page.locator("main").innerText()).toContain("<img src=x onerror=");
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.title()).not.toBe("taken");
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each(["#/", "#/inventory", "#/issues", "#/runs", "#/trends"])(
    "%s fits a narrow screen, light and dark, and screen readers find no obstacle",
    async (hash) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page, trouble } = await open(hash, { viewport: { width: 360, height: 760 }, colorScheme });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
        // The page's own policy lets nobody add a script; the debugger may.
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<{
          violations: readonly { id: string; nodes: readonly { html: string }[] }[];
        }>("axe.run()");
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(trouble).toEqual([]);
        await page.close();
      }
    },
  );
});
