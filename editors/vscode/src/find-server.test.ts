import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { findServer } from "./find-server.js";
import { hasPlugin } from "./has-plugin.js";
import { toSelector } from "./to-selector.js";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vscode "));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("the workspace's own server, unless the settings name another", () => {
  expect(findServer([folder], "")).toBeUndefined();
  const installed = join(folder, "node_modules/@continuous/language-server/dist");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "bin.js"), "");
  expect(findServer(["/nowhere", folder], "")).toBe(join(installed, "bin.js"));
  writeFileSync(join(folder, "mine.js"), "");
  expect(findServer([folder], "mine.js")).toBe(join(folder, "mine.js"));
  expect(findServer([folder], join(folder, "mine.js"))).toBe(join(folder, "mine.js"));
  expect(findServer([folder], "missing.js")).toBeUndefined();
});

test("where TypeScript has the plugin, the server leaves code to it", () => {
  expect(hasPlugin([folder])).toBe(false);
  writeFileSync(
    join(folder, "tsconfig.json"),
    '{ "compilerOptions": { "plugins": [{ "name": "ts-plugin-continuous" }] } }',
  );
  expect(hasPlugin([folder])).toBe(true);
  expect(JSON.stringify(toSelector(false))).not.toContain("typescript");
  expect(JSON.stringify(toSelector(true))).toContain("typescriptreact");
});
