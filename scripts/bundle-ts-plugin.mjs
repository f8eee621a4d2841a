// Bundles the plugin for tsserver into one CommonJS file: what it loads with the project, and, in a comment at its end, what comes later:
// ESLint, the parser and the rules, without TypeScript. A comment is skipped; functions would be read, which takes ten times as long.
// See docs/decisions/0012.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";

const folder = fileURLToPath(new URL("../packages/ts-plugin-continuous", import.meta.url));

/** In the engine, every import of TypeScript, whichever its path, is answered by what the server handed over. */
const injectTypescript = {
  name: "inject-typescript",
  resolveId: (id) => (/^typescript(?:\/lib\/tsserverlibrary)?$/u.test(id) ? "\0typescript" : null),
  load: (id) => (id === "\0typescript" ? "module.exports = injectedTypescript;" : null),
};

const holder = join(folder, "src/hold-typescript.ts");

/** Stands for the engine where the plugin imports it: takes it out of the comment. */
const takeEngine = `
const { readFileSync } = require("node:fs");
const vm = require("node:vm");
const { held } = require(${JSON.stringify(holder)});
const file = readFileSync(__filename, "utf8");
const start = file.lastIndexOf("/*!engine") + "/*!engine".length;
const code = file.slice(start, file.lastIndexOf("*" + "/")).replaceAll("*^^/", "*" + "/");
const part = { exports: {} };
const given = { exports: part.exports, module: part, require, __filename, __dirname, injectedTypescript: held.typescript };
vm.compileFunction(code, Object.keys(given), { filename: __filename + "/engine" })(...Object.values(given));
module.exports = part.exports;
`;
const engineFromComment = {
  name: "engine-from-comment",
  resolveId: (id) => (id.endsWith("/engine-part.js") ? "\0engine" : null),
  load: (id) => (id === "\0engine" ? takeEngine : null),
};

/** Loaded for kinds of configs and backends that are not used here. */
const unused = new Set(["jiti", "jiti/package.json", "@typescript/native"]);

export async function bundleTsPlugin() {
  const engine = await bundle("src/engine-part.ts", injectTypescript, "named");
  const plugin = await bundle("src/index.ts", engineFromComment, "default");
  const code = toAscii(engine.code);
  if (code.includes("^^/")) throw new Error("The engine holds what marks the end of a comment in it.");
  const file = join(folder, "dist/index.cjs");
  writeFileSync(file, `${plugin.code}\n/*!engine\n${code.replaceAll("*/", "*^^/")}*/\n`);
  writeFileSync(join(folder, "dist/licences.txt"), renderLicences([...engine.moduleIds, ...plugin.moduleIds]));
  writeFileSync(join(folder, "dist/index.d.cts"), types);
  // Of earlier builds, which were more than one file.
  for (const name of ["engine-part.cjs", "hold-typescript.cjs"]) rmSync(join(folder, "dist", name), { force: true });
}

async function bundle(input, plugin, exports) {
  const made = await rolldown({
    cwd: folder,
    input,
    platform: "node",
    resolve: { conditionNames: ["@continuous/source", "node", "import", "require", "default"] },
    external: (id) => unused.has(id),
    plugins: [plugin],
  });
  const format = { format: "cjs", exports, codeSplitting: false, minify: true, comments: { legal: false } };
  const { output } = await made.generate(format);
  await made.close();
  return output[0];
}

/** A file of ASCII alone takes half the memory. What is not stands in strings and regular expressions, which know this form. */
function toAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/gu, (char) =>
    [...Array(char.length).keys()].map((unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, "0")}`).join(""),
  );
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
