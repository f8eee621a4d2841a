import { expect, test } from "vitest";

import { findPackageRuntime } from "./find-package-runtime.js";

test.each([
  ["a framework for servers", { dependencies: { fastify: "5", zod: "4" } }],
  ["one that its app brings", { peerDependencies: { "@nestjs/core": "11" } }],
  ["a command line", { bin: "bin/run.js", dependencies: { "@oclif/core": "4" } }],
  ["an extension of an editor", { engines: { vscode: "^1.100.0" }, devDependencies: { esbuild: "0.25" } }],
])("node: %s", (_name, manifest) => {
  expect(findPackageRuntime(JSON.stringify(manifest))).toBe("node");
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
  expect(findPackageRuntime(JSON.stringify(manifest))).toBe("universal");
});

test("a text that does not parse says nothing", () => {
  expect(findPackageRuntime('{ "dependencies": { "express": ')).toBe("universal");
});
