import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { findRoot } from "./find-root.js";

let top = "";
let inner = "";

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "root-"));
  inner = join(top, "packages", "a");
  mkdirSync(inner, { recursive: true });
});

afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

test("where nothing marks a root, it is the folder itself", () => {
  expect(findRoot(inner)).toBe(inner);
});

test("a workspace's package.json marks it, a plain or broken one does not", () => {
  writeFileSync(join(top, "package.json"), '{"workspaces": ["packages/*"]}');
  writeFileSync(join(inner, "package.json"), '{"name": "a"}');
  writeFileSync(join(top, "packages", "package.json"), "{");
  expect(findRoot(inner)).toBe(top);
});

test("pnpm-workspace.yaml marks it", () => {
  writeFileSync(join(top, "pnpm-workspace.yaml"), "packages: []\n");
  expect(findRoot(inner)).toBe(top);
});

test("a standards.yaml above wins over a nearer workspace", () => {
  writeFileSync(join(top, "standards.yml"), "");
  writeFileSync(join(inner, "package.json"), '{"workspaces": []}');
  expect(findRoot(inner)).toBe(top);
});

test("the nearest standards.yaml wins, and a folder of that name is none", () => {
  writeFileSync(join(top, "standards.yaml"), "");
  mkdirSync(join(inner, "standards.yaml"));
  expect(findRoot(inner)).toBe(top);
  writeFileSync(join(top, "packages", "standards.yaml"), "");
  expect(findRoot(inner)).toBe(join(top, "packages"));
});
