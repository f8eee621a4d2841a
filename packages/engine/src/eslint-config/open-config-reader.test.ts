import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, expect, test } from "vitest";

import { openConfigReader, type ConfigReader } from "./open-config-reader.js";

const modules = fileURLToPath(new URL("../../../../node_modules", import.meta.url));
/** Stands for the plugin: the reader only looks for its name. */
const ours = `{ plugins: { continuous: { rules: { "a-rule": { create: () => ({}) } } } }, rules: { "continuous/a-rule": "error" } }`;

let root = "";
let news = 0;
let onNews: (() => void) | undefined;
const readers: ConfigReader[] = [];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "eslint config #1 ü ")));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(join(modules, "eslint"), join(root, "node_modules/eslint"));
  news = 0;
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function open(times: { readonly patience?: number; readonly limit?: number } = {}): ConfigReader & {
  readonly configFiles: readonly string[];
  readonly nextNews: () => Promise<void>;
} {
  const configFiles: string[] = [];
  const reader = openConfigReader({
    root,
    onAnswers: () => {
      news += 1;
      onNews?.();
    },
    onConfigFile: (path) => configFiles.push(path),
    patience: 60_000,
    ...times,
  });
  readers.push(reader);
  const nextNews = (): Promise<void> =>
    new Promise((resolve) => {
      onNews = resolve;
    });
  return { ...reader, configFiles, nextNews };
}

const at = (path: string): string => join(root, path);

test("what the config says of each file: rules, options of the linter, and what it ignores", async () => {
  write(
    "eslint.config.mjs",
    `console.log("noise");
     export default Promise.resolve([
       { ignores: ["built/**"] },
       { files: ["**/*.ts"], ...${ours} },
       { files: ["legacy/**/*.ts"], rules: { "continuous/a-rule": "off" }, linterOptions: { noInlineConfig: true } },
     ]);`,
  );
  const reader = open();
  const linterOptions = { reportUnusedDisableDirectives: 1 };
  expect(await reader.ask(at("src/a.ts"))).toMatchObject({ rules: { "continuous/a-rule": [2] }, linterOptions });
  expect(await reader.ask(at("legacy/a.ts"))).toMatchObject({
    rules: { "continuous/a-rule": [0] },
    linterOptions: { ...linterOptions, noInlineConfig: true },
  });
  expect(await reader.ask(at("built/a.ts"))).toBe("ignored");
  expect(await reader.ask(at("src/a.js"))).toEqual({ rules: {}, linterOptions });
  expect(await reader.ask(at("src/b.ts"))).toBe(reader.known(at("src/a.ts")));
  expect([reader.configFiles, reader.problem(), news]).toEqual([[at("eslint.config.mjs")], null, 0]);
});

test("no config, no ESLint, and a config that has nothing of ours: the standards alone decide, and nothing is started", async () => {
  expect(open().known(at("src/a.ts"))).toBeNull();
  write("packages/shop/eslint.config.js", "module.exports = [{ ignores: ['**/*.gen.ts'] }];");
  const reader = open();
  expect(await reader.ask(at("packages/shop/a.gen.ts"))).toBeNull();
  expect(await reader.ask(at("packages/shop/a.js"))).toBeNull();
  expect(reader.known(at("a.ts"))).toBeNull();
  rmSync(at("node_modules/eslint"));
  expect(open().known(at("packages/shop/a.js"))).toBeNull();
  expect(reader.problem()).toBeNull();
});

test("who asks at once is told when there is an answer, once for many files", async () => {
  write("eslint.config.mjs", `export default [{ files: ["**/*.ts"], ...${ours} }];`);
  const reader = open();
  const told = reader.nextNews();
  expect(["a.ts", "b.ts"].map((name) => reader.known(at(name)))).toEqual([undefined, undefined]);
  await told;
  expect(["a.ts", "b.ts"].map((name) => reader.known(at(name)))).toMatchObject([{ rules: {} }, { rules: {} }]);
  expect(news).toBe(1);
});

test("a broken config silences nothing: what it said before holds, else the standards alone", async () => {
  write("eslint.config.mjs", `export default [{ files: ["**/*.ts"], ...${ours} }];`);
  const reader = open();
  const before = await reader.ask(at("a.ts"));
  write("eslint.config.mjs", 'throw new Error("half\\nwritten");');
  reader.reload();
  const told = reader.nextNews();
  expect(reader.known(at("a.ts"))).toBe(before);
  expect(await reader.ask(at("new.ts"))).toBeNull();
  await told;
  expect(reader.known(at("a.ts"))).toBe(before);
  expect(reader.problem()).toEqual({ configFile: "eslint.config.mjs", reason: "half" });
  write("eslint.config.mjs", `export default [{ files: ["**/*.ts"], ...${ours} }, { ignores: ["a.ts"] }];`);
  reader.reload();
  const mended = reader.nextNews();
  reader.known(at("a.ts"));
  await mended;
  expect([reader.known(at("a.ts")), reader.problem()]).toEqual(["ignored", null]);
});

test("a config that ends the process, or never comes to an end", async () => {
  write("eslint.config.mjs", "process.exit(3);");
  const ended = open();
  expect(await ended.ask(at("a.ts"))).toBeNull();
  expect(ended.problem()).toEqual({ configFile: "eslint.config.mjs", reason: "its process ended with 3" });
  write("eslint.config.mjs", "for (;;);");
  const endless = open({ patience: 1, limit: 200 });
  const told = endless.nextNews();
  expect(await endless.ask(at("a.ts"))).toBeNull();
  await told;
  expect(endless.problem()).toEqual({ configFile: "eslint.config.mjs", reason: "it takes longer than 0.2 s" });
});
