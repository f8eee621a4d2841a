import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import * as parser from "@typescript-eslint/parser";
import { plugin, toFlatConfig, type DatabaseProvider } from "eslint-plugin-continuous";
import { rules } from "eslint-plugin-continuous/rules";
import { foldMigrations } from "@continuous/postgres";
import { recommendedStandards } from "@continuous/standards";
import { ESLint, type Linter } from "eslint";
import { describe, expect, it } from "vitest";

const docs = fileURLToPath(new URL("../docs/rules/", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

interface Example {
  readonly isIncorrect: boolean;
  readonly path: string;
  readonly text: string;
  readonly line: number;
}

/** The code blocks under "Incorrect" and "Correct"; a first line `// file: PATH` says where the code lies. */
function readExamples(page: string): readonly Example[] {
  const examples: Example[] = [];
  let section = "";
  let block: { language: string; lines: string[]; line: number } | undefined;
  page.split("\n").forEach((line, index) => {
    const heading = /^##+ (.*)/u.exec(line)?.[1];
    if (block === undefined && heading !== undefined) section = heading;
    if (!line.startsWith("```")) {
      block?.lines.push(line);
      return;
    }
    if (block === undefined) {
      block = { language: line.slice(3).trim(), lines: [], line: index + 1 };
      return;
    }
    if (/^(?:in)?correct/iu.test(section) && /^(?:ts|tsx|js|jsx|sql)$/u.test(block.language)) {
      const path =
        /^\/\/ file: (\S+)/u.exec(block.lines[0] ?? "")?.[1] ??
        (block.language === "sql" ? migration : `packages/a/services/example-service.${block.language}`);
      examples.push({
        isIncorrect: /^incorrect/iu.test(section),
        path,
        text: `${block.lines.join("\n")}\n`,
        line: block.line,
      });
    }
    block = undefined;
  });
  return examples;
}

const migration = "supabase/migrations/1_example.sql";

/** What the pages say that their examples know; an example of SQL is all there is of a database. */
const database: DatabaseProvider = {
  key: "docs",
  migrationFolders: () => ["supabase/migrations"],
  schemaAt: (path, text) => foldMigrations([{ path, text }]),
  known: () => ({
    schemas: [
      { name: "billing", relations: ["invoices"], functions: [] },
      { name: "public", relations: ["order_lines", "orders", "team_members"], functions: ["close_day"] },
    ],
    edgeFunctions: ["send-mail"],
    renames: [],
    drops: [],
    unreadWords: [],
  }),
};

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ["**/*"], languageOptions: { parser } },
    ...(toFlatConfig({ standards: recommendedStandards(), root, plugin, parser, database }) as Linter.Config[]),
  ],
});

describe.each(Object.keys(rules))("docs/rules/%s.md", (name) => {
  const rule = `continuous/${name}`;
  const page = readFileSync(`${docs}${name}.md`, "utf8");
  const examples = readExamples(page);

  it("has the sections a reader looks for", () => {
    expect(page).toContain(`# ${rule}\n`);
    for (const heading of ["## Why", "## Incorrect", "## Correct", "## When not to use it"])
      expect(page).toContain(heading);
    expect(examples.some((example) => example.isIncorrect)).toBe(true);
    expect(examples.some((example) => !example.isIncorrect)).toBe(true);
  });

  it.each(examples.map((example) => [example.line, example] as const))(
    "line %i says what the rule says",
    async (_, example) => {
      const [result] = await eslint.lintText(example.text, { filePath: `${root}${example.path}` });
      const messages = (result?.messages ?? []).filter((message) => message.fatal === true || message.ruleId === rule);
      expect(messages.filter((message) => message.fatal)).toEqual([]);
      expect(messages.length > 0, JSON.stringify(messages)).toBe(example.isIncorrect);
    },
  );
});
