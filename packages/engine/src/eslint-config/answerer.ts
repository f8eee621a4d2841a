/**
 * The program that asks the repository's own ESLint what its config says of a file. A text, because it runs as `node -e` in a process of
 * its own: hosts are bundled into one file, and a config may await, take its time, or end the process.
 *
 * Gets `{ id, path, configFile }`, and answers `{ id, verdict }`, where `null` is for a config that has nothing of ours, or `{ id, error }`.
 */
export const answererProgram = `
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const { statSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const linters = new Map();
const uses = new Map();

function linterOf(configFile) {
  const { ESLint } = createRequire(configFile)("eslint");
  const known = linters.get(ESLint) ?? new ESLint({ cwd: process.cwd() });
  linters.set(ESLint, known);
  return known;
}

// Whether any part of the config has our plugin: then a file without it is one that the config keeps it from.
async function usesOurs(configFile) {
  const url = pathToFileURL(configFile);
  // As ESLint does, so that the module that it has loaded answers, and none is loaded twice.
  url.searchParams.append("mtime", statSync(configFile).mtime.getTime());
  const { default: config } = await import(url.href);
  return [await config].flat(Infinity).some((part) => part?.plugins?.continuous !== undefined);
}

async function judge(path, configFile) {
  const config = await linterOf(configFile).calculateConfigForFile(path);
  const isOurs = config?.plugins?.continuous !== undefined;
  if (!isOurs) {
    if (!uses.has(configFile)) uses.set(configFile, usesOurs(configFile).catch(() => false));
    if (!(await uses.get(configFile))) return null;
    if (config === undefined) return "ignored";
  }
  const rules = Object.entries(config.rules ?? {}).filter(([id]) => id.startsWith("continuous/"));
  const { noInlineConfig, reportUnusedDisableDirectives, reportUnusedInlineConfigs } = config.linterOptions ?? {};
  const linterOptions = { noInlineConfig, reportUnusedDisableDirectives, reportUnusedInlineConfigs };
  return { rules: Object.fromEntries(rules), linterOptions };
}

process.on("message", async ({ id, path, configFile }) => {
  try {
    process.send({ id, verdict: await judge(path, configFile) });
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) });
  }
});
process.on("disconnect", () => process.exit());
`;
