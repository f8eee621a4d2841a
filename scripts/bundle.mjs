// Bundles the JavaScript of the packages that every lint loads: one file for each entry point instead of some 300
// modules, which are a third of a second of every `eslint`. Types come from tsc, dependencies stay imports.
// Safe to repeat; a bundle that is newer than what tsc last built is left alone. See docs/decisions/0006.
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";
import { globSync } from "tinyglobby";

import { bundleDashboard, findDashboardChange } from "./bundle-dashboard.mjs";
import { bundleTsPlugin } from "./bundle-ts-plugin.mjs";
import { makeStoreTemplate } from "./make-store-template.mjs";

const packages = [
  "standards",
  "source",
  "postgres",
  "database",
  "snapshot",
  "inventory",
  "eslint-plugin-continuous",
  "engine",
  "reporter",
];
// zod brings fifty languages of messages along, 0.06 s of each start, and yaml is seventy files; a bundle holds what is used of them.
const bundled = new Set(["yaml", "zod"]);
/** What is loaded by its path: the command, the thread of the embedded Postgres, and what this repository uses itself. */
const others = {
  reporter: {
    bin: "./src/bin.ts",
    "run-postgres": "./src/store/embedded/run-postgres.ts",
    workshop: "./src/workshop.ts",
  },
};
const isDependency = (id) => !bundled.has(id) && id !== "typescript" && isBare(id);
const isBare = (id) => !id.startsWith("\0") && !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:/u.test(id);
/**
 * `import` reads all nine megabytes of TypeScript's compiler to find the names it exports, and once more to see that it is
 * CommonJS: most of a second. `require` does not, and the parser has loaded it by then.
 */
const requireTypeScript = {
  name: "require-typescript",
  resolveId: (id) => (id === "typescript" ? "\0typescript" : null),
  load: (id) =>
    id === "\0typescript"
      ? 'import { createRequire } from "node:module";\nexport default createRequire(import.meta.url)("typescript");'
      : null,
};
const modifiedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

for (const name of packages) {
  const folder = fileURLToPath(new URL(`../packages/${name}`, import.meta.url));
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.values(exports).filter((entry) => typeof entry === "object");
  const input = {
    ...Object.fromEntries(
      entries.map((entry) => [entry.default.replace(/^\.\/dist\/|\.js$/gu, ""), entry["@continuous/source"]]),
    ),
    ...others[name],
  };
  const dist = join(folder, "dist");
  const built = Math.max(modifiedAt(join(dist, ".tsbuildinfo")), modifiedAt(fileURLToPath(import.meta.url)));
  if (Object.keys(input).every((entry) => modifiedAt(join(dist, `${entry}.js`)) > built)) continue;

  const bundle = await rolldown({
    cwd: folder,
    input,
    platform: "node",
    plugins: [requireTypeScript],
    external: (id, importer) => (/[\\/]node_modules[\\/]/u.test(importer ?? "") ? false : isDependency(id)),
  });
  // Parts have other names when what they hold has changed places.
  for (const file of globSync("shared*.js*", { cwd: dist })) rmSync(join(dist, file));
  await bundle.write({
    dir: dist,
    format: "esm",
    sourcemap: true,
    chunkFileNames: "shared-[name].js",
    banner: ({ moduleIds }) => findBundled(moduleIds).map(toNotice).join(""),
  });
  await bundle.close();
}

const plugin = fileURLToPath(new URL("../packages/ts-plugin-continuous/dist", import.meta.url));
const parts = [...packages, "ts-plugin-continuous"].map((name) => `../packages/${name}/dist/.tsbuildinfo`);
const builtLast = Math.max(...parts.map((path) => modifiedAt(fileURLToPath(new URL(path, import.meta.url)))));
if (modifiedAt(join(plugin, "index.cjs")) <= builtLast) await bundleTsPlugin();
const dashboard = fileURLToPath(new URL("../packages/reporter/dist/dashboard-page.html", import.meta.url));
if (modifiedAt(dashboard) <= findDashboardChange()) writeFileSync(dashboard, await bundleDashboard());
await makeStoreTemplate();

/** The dependencies whose modules are among these. */
function findBundled(moduleIds) {
  return [...bundled].filter((name) => moduleIds.some((id) => id.includes(join("node_modules", name, "/")))).sort();
}

/** A bundle goes with the licence of what it holds of others. */
function toNotice(dependency) {
  const folder = fileURLToPath(new URL(`../node_modules/${dependency}`, import.meta.url));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = readFileSync(join(folder, "LICENSE"), "utf8").trim();
  return `/*! Holds parts of ${dependency} ${version}:\n\n${licence}\n*/`;
}
