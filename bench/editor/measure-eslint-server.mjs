import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { startLanguageServer } from "./start-language-server.mjs";

/** vscode's ESLint server, with ESLint and rules as ours: the time from an edit to its diagnostics, of a process beside tsserver. */
export async function measureEslintServer({ root, files, peers, modules }) {
  const uri = pathToFileURL(root).href;
  const settings = {
    validate: "on",
    packageManager: "npm",
    run: "onType",
    quiet: false,
    nodePath: modules,
    workspaceFolder: { uri, name: "root" },
    workingDirectory: { directory: root },
    experimental: {},
    options: {},
    rulesCustomizations: [],
    problems: {},
    codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
    codeActionOnSave: { mode: "all" },
    onIgnoredFiles: "off",
    format: false,
  };
  const bin = join(peers, "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server");
  const server = await startLanguageServer(root, { bin, settings });
  const edits = [];
  for (const path of files) {
    const file = join(root, path);
    const language = path.endsWith("x") ? "typescriptreact" : "typescript";
    edits.push(await server.edit(file, readFileSync(file, "utf8"), language));
  }
  const [, resident] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"));
  server.stop();
  return {
    took: edits.map(({ took }) => took),
    findings: edits.reduce((sum, { count }) => sum + count, 0),
    megabytes: Number(resident) / 1000,
  };
}
