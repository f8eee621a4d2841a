import { expect, test } from "vitest";

import { findPackageFacts } from "./find-package-facts.js";

test.each([
  ["a framework for servers", { dependencies: { fastify: "5", zod: "4" } }],
  ["one that its app brings", { peerDependencies: { "@nestjs/core": "11" } }],
  ["a command line", { bin: "bin/run.js", dependencies: { "@oclif/core": "4" } }],
  ["an extension of an editor", { engines: { vscode: "^1.100.0" }, devDependencies: { esbuild: "0.25" } }],
])("node: %s", (_name, manifest) => {
  expect(findPackageFacts(JSON.stringify(manifest)).runtime).toBe("node");
});

test.each([
  ["nothing is said", { name: "shared", dependencies: { zod: "4" } }],
  ["a server that also renders", { dependencies: { express: "5", react: "19" } }],
  ["a server whose package bundles a page", { dependencies: { express: "5" }, devDependencies: { vite: "7" } }],
  ["a server for its tests alone", { devDependencies: { express: "5" } }],
  ["an extension that also runs in a browser", { engines: { vscode: "^1.100.0" }, browser: "dist/web.js" }],
  ["a version of Node", { engines: { node: ">=22" } }],
  ["a list", []],
])("universal: %s", (_name, manifest) => {
  expect(findPackageFacts(JSON.stringify(manifest)).runtime).toBe("universal");
});

test("a text that does not parse says nothing", () => {
  expect(findPackageFacts('{ "dependencies": { "express": ').runtime).toBe("universal");
});

test.each([
  ["a framework for pages", { dependencies: { "@angular/core": "20" } }, true],
  ["one that its app brings", { peerDependencies: { vue: "3" } }, true],
  ["one for its tests alone", { devDependencies: { vue: "3" } }, false],
  ["a server", { dependencies: { express: "5" } }, false],
])("pages: %s", (_name, manifest, hasPages) => {
  expect(findPackageFacts(JSON.stringify(manifest)).hasPages).toBe(hasPages);
});

test.each([
  ["a server that is started", { scripts: { start: "node ." }, dependencies: { express: "5" } }, true],
  ["pages that are served while they are written", { scripts: { dev: "vite" }, dependencies: { vue: "3" } }, true],
  [
    "a library for servers",
    { main: "dist/index.js", scripts: { dev: "tsc" }, dependencies: { express: "5" } },
    undefined,
  ],
  [
    "parts of pages that others import",
    { exports: "./src/index.ts", scripts: { dev: "vite" }, dependencies: { vue: "3" } },
    undefined,
  ],
  ["nothing that starts", { dependencies: { express: "5" } }, undefined],
  ["no framework", { scripts: { start: "node ." } }, undefined],
])("an application: %s", (_name, manifest, isApplication) => {
  expect(findPackageFacts(JSON.stringify(manifest)).isApplication).toBe(isApplication);
});
