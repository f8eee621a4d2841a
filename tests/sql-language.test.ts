import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { createRepository, linkPackages, writeFiles } from "./support/create-repository.js";
import { runNode } from "./support/run-continuous.js";

const require = createRequire(import.meta.url);
const config = `import { plugin as continuous } from "eslint-plugin-continuous";

const rules = {
  table: {
    create: (context) => ({
      CreateStmt({ relation }) {
        context.report({ node: relation, message: relation.relname });
      },
    }),
  },
};
export default [
  { files: ["**/*.sql"], plugins: { continuous, own: { rules } }, language: "continuous/postgres", rules: { "own/table": "error" } },
];
`;

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly message: string; readonly line: number; readonly fatal?: true }[];
  readonly fatalErrorCount: number;
  readonly stats?: { readonly times: { readonly passes: readonly { readonly rules: Record<string, unknown> }[] } };
}

describe.each(["eslint", "eslint-9"])("the command of %s", (name) => {
  const bin = join(dirname(require.resolve(`${name}/package.json`)), "bin/eslint.js");
  const root = createRepository({
    "package.json": '{"type":"module"}',
    "eslint.config.js": config,
    "a.sql": "create table a ();\ncreat table b ();\ncreate table c ();\n",
    "b.sql": "",
  });
  linkPackages(root);
  const lint = (...args: string[]): readonly Result[] =>
    JSON.parse(runNode(root, [bin, "a.sql", "b.sql", "--format", "json", ...args]).stdout) as readonly Result[];
  const messagesOf = (results: readonly Result[]): readonly string[][] =>
    results.map(({ messages }) =>
      messages.map(({ message, line, fatal }) => `${line} ${fatal === true ? "fatal " : ""}${message}`),
    );
  const expected = [["1 a", '2 fatal Parsing error: syntax error at or near "creat"', "3 c"], []];

  it("reports findings and syntax errors of one file together", () => {
    const results = lint();
    expect(messagesOf(results)).toEqual(expected);
    expect(results.map(({ fatalErrorCount }) => fatalErrorCount)).toEqual([1, 0]);
  });

  it("says the same from its cache, and sees a change", () => {
    expect(messagesOf(lint("--cache"))).toEqual(expected);
    expect(messagesOf(lint("--cache"))).toEqual(expected);
    writeFiles(root, { "b.sql": "create table d ();" });
    expect(messagesOf(lint("--cache"))).toEqual([expected[0], ["1 d"]]);
    writeFiles(root, { "b.sql": "" });
  });

  it("lists the rules that looked at each file with --stats", () => {
    const rules = lint("--stats").map(({ stats }) => Object.keys(stats?.times.passes[0]?.rules ?? {}));
    expect(rules).toEqual([["own/table"], ["own/table"]]);
  });
});

it("loads the parser with the first text, not before", () => {
  const root = createRepository({ "package.json": '{"type":"module"}' });
  linkPackages(root);
  const script = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const read = fs.readFileSync;
    let loads = 0;
    fs.readFileSync = (path, ...rest) => {
      if (String(path).endsWith(".wasm")) loads += 1;
      return read(path, ...rest);
    };
    syncBuiltinESMExports();
    const { plugin } = await import("eslint-plugin-continuous");
    await import("eslint-plugin-continuous/rules");
    const before = loads;
    plugin.languages.postgres.parse({ body: "select 1" });
    plugin.languages.postgres.parse({ body: "select 2" });
    console.log(before, loads);`;
  expect(runNode(root, ["--input-type=module", "--eval", script]).stdout.trim()).toBe("0 1");
});
