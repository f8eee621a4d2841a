import { expect, test } from "vitest";

import { findVersionRows } from "./find-version-rows.js";
import type { InstalledPackage, VersionFacts } from "./version-facts.js";

const facts: VersionFacts = {
  node: "v22.13.1",
  own: { version: "1.2.0", node: "^20.19.0 || >=22.13.0", eslint: "^9.15.0 || ^10.0.0", typescript: ">=4.8.4 <6.1.0" },
  wanted: ">=20",
  installed: [],
};
const installed = (name: string, version: string, more: Partial<InstalledPackage> = {}): InstalledPackage => ({
  ...{ name, version, folder: "", node: null, typescript: null },
  ...more,
});
const show = (more: Partial<VersionFacts>): readonly string[] =>
  findVersionRows({ ...facts, ...more }).map(({ name, status, why }) => `${status} ${name}: ${why}`);

test("a repository where all fits, and one that has nothing installed", () => {
  const all = [
    installed("eslint", "10.15.0", { node: "^20.19.0 || >=22.13.0" }),
    installed("eslint", "9.39.5", { folder: "apps/web" }),
    installed("typescript", "6.0.3"),
    installed("@continuous/standards", "1.2.0"),
    installed("eslint-plugin-continuous", "1.2.0"),
  ];
  expect(show({ installed: all })).toEqual([
    "pass Node: Node 22.13.1 is what all of it wants",
    "pass ESLint: eslint 10.15.0 (root), eslint 9.39.5 (apps/web) fits ^9.15.0 || ^10.0.0",
    "pass TypeScript: typescript 6.0.3 (root) fits >=4.8.4 <6.1.0",
    "pass our packages: all are 1.2.0",
  ]);
  expect(show({}).slice(1)).toEqual([
    "skipped ESLint: none is installed here; `continuous check standards` brings its own",
    "skipped TypeScript: none is installed here",
    "skipped our packages: none is installed in this repository",
  ]);
});

test("Node that we, the repository or its ESLint cannot run on", () => {
  expect(show({ node: "v20.18.0" })[0]).toBe("fail Node: Node 20.18.0 runs; continuous wants ^20.19.0 || >=22.13.0");
  expect(show({ wanted: ">=24" })[0]).toBe("warn Node: Node 22.13.1 runs; package.json wants >=24");
  expect(show({ installed: [installed("eslint", "11.0.0", { node: ">=24" })] })[0]).toBe(
    "warn Node: Node 22.13.1 runs; eslint 11.0.0 (root) wants >=24",
  );
});

test("an ESLint that our rules cannot run in fails only where they are to", () => {
  const old = installed("eslint", "8.57.1");
  const why = "ESLint: eslint 8.57.1 (root) is installed; eslint-plugin-continuous wants ^9.15.0 || ^10.0.0";
  expect(show({ installed: [old] })[1]).toBe(`warn ${why}`);
  expect(show({ installed: [old, installed("eslint-plugin-continuous", "1.2.0")] })[1]).toBe(`fail ${why}`);
});

test("TypeScript outside of what the parser takes: the repository's own, else ours", () => {
  const native = installed("typescript", "7.0.2", { folder: "apps/web" });
  const parser = installed("@typescript-eslint/parser", "8.0.0", { typescript: "<5.6.0" });
  expect(show({ installed: [native] })[2]).toBe(
    "warn TypeScript: typescript 7.0.2 (apps/web) is installed; the parser of typescript-eslint wants >=4.8.4 <6.1.0",
  );
  expect(show({ installed: [installed("typescript", "5.9.3"), parser] })[2]).toBe(
    "warn TypeScript: typescript 5.9.3 (root) is installed; @typescript-eslint/parser 8.0.0 (root) wants <5.6.0",
  );
  expect(findVersionRows({ ...facts, installed: [native] })[2]?.next).toContain("`continuous lsp`");
});

test("packages of ours of another version, with the command that brings them together", () => {
  const odd = [
    installed("eslint-plugin-continuous", "1.1.0"),
    installed("@continuous/reporter", "1.2.0"),
    installed("ts-plugin-continuous", "1.3.0", { folder: "apps/web" }),
  ];
  expect(findVersionRows({ ...facts, installed: odd })[3]).toEqual({
    area: "versions",
    name: "our packages",
    status: "fail",
    why: "eslint-plugin-continuous 1.1.0 (root), ts-plugin-continuous 1.3.0 (apps/web); what runs now is 1.2.0",
    next: "Run `npm install --save-dev eslint-plugin-continuous@1.2.0 ts-plugin-continuous@1.2.0`.",
    path: null,
    line: 1,
  });
});
