// Holds the editors to ESLint: over every file of the repositories you name, ESLint, the plugin in tsserver and the language server
// have to say the same: rule, message, four positions and severity. Prints each difference, and exits 1 where there is one.
//   npm run measure:editor -- DIR...
// Run `discover` and `check standards` in each first, so that there is a snapshot. Nothing is written and nothing is fetched.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { listSourceFiles } from "@continuous/source/load";
import { ESLint } from "eslint";

import { startLanguageServer } from "./editor/start-language-server.mjs";
import { startServer } from "./editor/start-server.mjs";

const directories = process.argv.slice(2);
if (directories.length === 0) {
  console.error("Name repositories: npm run measure:editor -- DIR...");
  process.exit(2);
}
const { default: continuous } = await import("eslint-plugin-continuous");
const work = mkdtempSync(join(tmpdir(), "continuous-measure-editor-"));
mkdirSync(join(work, "node_modules"));
const plugin = fileURLToPath(new URL("../packages/ts-plugin-continuous", import.meta.url));
symlinkSync(plugin, join(work, "node_modules/ts-plugin-continuous"));

let differences = 0;
for (const directory of directories) differences += await compare(resolve(directory));
rmSync(work, { recursive: true, force: true });
process.exitCode = differences > 0 ? 1 : 0;

async function compare(root) {
  if (!existsSync(join(root, ".continuous/snapshot.json")))
    console.error(`${root} has no snapshot: what rules know of other files is missing.`);
  process.chdir(root);
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: continuous.configs.standards });
  const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
  const paths = listSourceFiles({ root, extensions }).files.map(({ path }) => path);
  const options = { diagnostics: true, budget: 600_000 };
  const server = startServer({ plugins: ["ts-plugin-continuous"], probeLocation: work });
  const language = await startLanguageServer(root);
  const refreshed = server.nextEvent("projectsUpdatedInBackground");
  server.notify("configurePlugin", { pluginName: "ts-plugin-continuous", configuration: options });
  const says = { tsserver: 0, "language server": 0 };
  let findings = 0;
  let wrong = 0;
  let isReady = false;
  for (const path of paths) {
    const file = join(root, path);
    const text = readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
    const [result] = await eslint.lintText(text, { filePath: file });
    const expected = (result?.messages ?? []).filter(isOurs).map(fromEslint).sort();
    server.notify("open", { file, projectRootPath: root });
    if (!isReady) {
      await server.request("semanticDiagnosticsSync", { file });
      await refreshed;
      isReady = true;
    }
    const shown = (await server.request("semanticDiagnosticsSync", { file })) ?? [];
    server.notify("close", { file });
    const pulled = await language.diagnostics(file, text, "typescript");
    findings += expected.length;
    const answers = {
      tsserver: shown.filter(({ source, code }) => source === "continuous" && code !== 740_999).map(fromTsserver),
      "language server": pulled.filter(({ source }) => source === "continuous").map(fromLanguageServer),
    };
    for (const [surface, said] of Object.entries(answers)) {
      says[surface] += said.length;
      if (JSON.stringify(said.sort()) === JSON.stringify(expected)) continue;
      wrong += 1;
      console.log(`${path}: ESLint and the ${surface} differ`);
      for (const line of expected.filter((each) => !said.includes(each))) console.log(`  ESLint alone: ${line}`);
      for (const line of said.filter((each) => !expected.includes(each))) console.log(`  ${surface} alone: ${line}`);
    }
  }
  await server.stop();
  language.stop();
  console.log(
    `${root}: ${paths.length} files; findings: ESLint ${findings}, tsserver ${says.tsserver}, language server ${says["language server"]}; ${wrong} differences`,
  );
  return wrong;
}

/** Ours, and disable comments of ours that silence nothing. Messages about rules of other plugins are not known to an editor. */
function isOurs({ ruleId, message, line }) {
  if (line < 1) return false;
  return ruleId === null
    ? /^Unused eslint-\w+ directive \(.*'continuous\//u.test(message)
    : ruleId.startsWith("continuous/");
}

function fromEslint({ ruleId, message, severity, line, column, endLine = line, endColumn = column }) {
  return [line, column, endLine, endColumn, severity, ruleId, message].join(" ");
}

function fromTsserver({ start, end, category, text }) {
  const [, message, rule] = /^(.*?)(?: \((continuous\/[\w-]+)\))?$/su.exec(text);
  return [start.line, start.offset, end.line, end.offset, category === "error" ? 2 : 1, rule, message].join(" ");
}

function fromLanguageServer({ range: { start, end }, severity, code, message }) {
  const positions = [start.line + 1, start.character + 1, end.line + 1, end.character + 1];
  return [...positions, severity === 1 ? 2 : 1, code, message].join(" ");
}
