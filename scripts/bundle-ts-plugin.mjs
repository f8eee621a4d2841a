// Bundles the plugin for tsserver: a small CommonJS file that it loads with the project, and a large one for later, which brings
// ESLint, the parser and the rules along, and no TypeScript. See docs/decisions/0012.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";

const folder = fileURLToPath(new URL("../packages/ts-plugin-continuous", import.meta.url));
const holder = join(folder, "src/hold-typescript.ts");

/** Every import of TypeScript, whichever its path, is answered by what the server handed over. */
const injectTypescript = {
  name: "inject-typescript",
  resolveId: (id) => (/^typescript(?:\/lib\/tsserverlibrary)?$/u.test(id) ? "\0typescript" : null),
  load: (id) => (id === "\0typescript" ? `module.exports = require(${JSON.stringify(holder)}).held.typescript;` : null),
};

/** Loaded for kinds of configs and backends that are not used here. */
const unused = new Set(["jiti", "jiti/package.json", "@typescript/native"]);

export async function bundleTsPlugin() {
  const bundle = await rolldown({
    cwd: folder,
    input: { index: "src/index.ts" },
    platform: "node",
    resolve: { conditionNames: ["@continuous/source", "node", "import", "require", "default"] },
    external: (id) => unused.has(id),
    plugins: [injectTypescript],
  });
  const { output } = await bundle.write({
    dir: join(folder, "dist"),
    format: "cjs",
    exports: "default",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    minify: true,
    comments: { legal: false },
  });
  await bundle.close();
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  writeFileSync(join(folder, "dist/licences.txt"), renderLicences(modules));
  writeFileSync(join(folder, "dist/index.d.cts"), types);
}

/** tsserver calls what the module is, so that there is one export and no name. */
const types = `import type ts from "typescript";

declare function init(modules: { readonly typescript: typeof ts }): ts.server.PluginModule;
export = init;
`;

/** A bundle goes with the licences of what it holds of others. */
function renderLicences(modules) {
  const folders = new Set(
    modules.flatMap(
      (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(id.replace(/^\0/u, ""))?.[0] ?? [],
    ),
  );
  return [...folders]
    .filter((path) => existsSync(join(path, "package.json")))
    .map((path) => {
      const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
      const file = readdirSync(path).find((entry) => /^licen[cs]e/iu.test(entry));
      const text = file === undefined ? `Licence: ${license}` : readFileSync(join(path, file), "utf8").trim();
      return `${name} ${version}\n\n${text}\n`;
    })
    .sort()
    .join(`\n${"-".repeat(80)}\n\n`);
}
