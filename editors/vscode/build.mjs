// Bundles the extension into one CommonJS file, as VS Code loads it, and with `--package` packs it to a .vsix.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";

const folder = fileURLToPath(new URL(".", import.meta.url));
const bundle = await rolldown({
  cwd: folder,
  input: "src/extension.ts",
  platform: "node",
  external: ["vscode"],
});
// A bundle goes with the licence of what it holds of others.
const banner =
  "/*! Holds vscode-languageclient and what it needs, Copyright (c) Microsoft Corporation, MIT License. */";
await bundle.write({ file: `${folder}dist/extension.cjs`, format: "cjs", minify: true, banner });
await bundle.close();

if (process.argv.includes("--package")) {
  const { createVSIX } = await import("@vscode/vsce");
  const { version } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const packagePath = `${folder}dist/continuous-${version}.vsix`;
  mkdirSync(`${folder}dist`, { recursive: true });
  // What it needs is in the bundle.
  await createVSIX({ cwd: folder, packagePath, dependencies: false });
}
