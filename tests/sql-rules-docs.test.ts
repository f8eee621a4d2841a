import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createRepository, linkPackages } from "./support/create-repository.js";
import { runNode } from "./support/run-continuous.js";

const require = createRequire(import.meta.url);
const page = readFileSync(fileURLToPath(new URL("../docs/sql-rules.md", import.meta.url)), "utf8");

/** The blocks of the page that begin with `file: NAME`. */
function readFiles(): Record<string, string> {
  const files: Record<string, string> = { "package.json": '{"type":"module"}' };
  for (const [, path = "", text = ""] of page.matchAll(/^```\w+\n(?:\/\/|--) file: (\S+)\n([^]*?)^```$/gmu))
    files[path] = text;
  return files;
}

describe("the rule of docs/sql-rules.md", () => {
  const root = createRepository(readFiles());
  linkPackages(root);

  it.each(["eslint", "eslint-9"])("finds with %s what the page says", (name) => {
    const bin = join(dirname(require.resolve(`${name}/package.json`)), "bin/eslint.js");
    const { stdout } = runNode(root, [bin, ".", "--format", "json"]);
    const results = JSON.parse(stdout) as readonly {
      messages: readonly { line: number; column: number; message: string; ruleId: string }[];
      suppressedMessages: readonly { suppressions: readonly { justification: string }[] }[];
    }[];
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, message, ruleId }) => `${line}:${column} error ${message.slice(0, -1)} ${ruleId}`),
    );
    expect(page.replaceAll(/ {2,}/gu, " ")).toContain(found.join("\n"));
    expect(found).toHaveLength(1);
    expect(
      results.flatMap(({ suppressedMessages }) => suppressedMessages.flatMap(({ suppressions }) => suppressions)),
    ).toMatchObject([{ justification: "nobody will drop this one" }]);
  });

  it("passes its test", () => {
    const { status, stdout } = runNode(root, ["--test", "rules/named-foreign-keys.test.js"]);
    expect({ status, passed: stdout.includes("pass 3") }).toEqual({ status: 0, passed: true });
  });
});
