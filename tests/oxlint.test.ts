import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

import { recommendedStandards } from "@continuous/standards";
import * as parser from "@typescript-eslint/parser";
import oxlintPlugin from "eslint-plugin-continuous/oxlint";
import { ESLint } from "eslint";
import { expect, test } from "vitest";

import { copyStorefront, linkPackages, writeFiles } from "./support/create-repository.js";
import { runNode } from "./support/run-continuous.js";

const require = createRequire(import.meta.url);
const oxlint = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint");

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** What ESLint says with the same rules, options and parser, and no facts of other files either. */
async function lintWithEslint(root: string, rules: Readonly<Record<string, "error">>): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { linterOptions: { reportUnusedDisableDirectives: "off" } },
      {
        files: ["**/*.{ts,tsx,js,jsx,cjs,mjs}"],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { continuous: oxlintPlugin as unknown as ESLint.Plugin },
        rules,
      },
    ],
  });
  const results = await eslint.lintFiles(["packages"]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) => `${relative(root, filePath)}:${String(line)} ${ruleId ?? ""} ${message}`,
    ),
  );
}

test("oxlint says with our rules what ESLint says with them", async () => {
  const root = copyStorefront();
  linkPackages(root);
  const ids = recommendedStandards().standards.flatMap((standard) => standard.rules.map(({ id }) => id));
  const known = ids.filter((id) => id.replace("continuous/", "") in oxlintPlugin.rules);
  expect(known.length).toBeGreaterThan(4);
  const rules = Object.fromEntries(known.map((id) => [id, "error"] as const));
  writeFiles(root, {
    ".oxlintrc.json": JSON.stringify({
      jsPlugins: ["eslint-plugin-continuous/oxlint"],
      plugins: [],
      categories: { correctness: "off" },
      rules,
    }),
  });
  const { stdout, stderr } = runNode(root, [oxlint, "--format", "json", "packages"]);
  expect(stderr).toBe("");
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const found = diagnostics.map(
    ({ message, code, filename, labels }) =>
      `${filename}:${String(labels[0]?.span.line)} ${code.replace(/\((.*)\)/u, "/$1")} ${message}`,
  );
  expect(found.toSorted()).toEqual((await lintWithEslint(root, rules)).toSorted());
  expect(found.length).toBeGreaterThan(15);
});
