import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

import type { ContinuousSettings } from "../src/create-rule.js";

interface LintedCode {
  /** Relative to the root; a service by default. */
  readonly path?: string;
  readonly options?: object;
  readonly settings?: ContinuousSettings;
}

/**
 * What a rule says of a module, for tables of many small ones: the rule tester wants each finding whole, and each place by
 * line and column. A module that does not parse is an error of the test.
 */
export function lintCode(
  rule: { readonly name: string },
  code: string,
  { path = "packages/teams/services/team-service.ts", options = {}, settings = {} }: LintedCode = {},
): readonly Linter.LintMessage[] {
  const config = {
    files: ["**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}"],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: path.endsWith("x") } } },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { continuous: { rules: { [rule.name]: rule } } },
    settings: { continuous: settings },
    rules: { [`continuous/${rule.name}`]: ["error", options] },
  };
  const messages = new Linter({ cwd: "/repo" }).verify(code, config as unknown as Linter.Config, {
    filename: `/repo/${path}`,
  });
  const broken = messages.find(({ fatal }) => fatal);
  if (broken !== undefined) throw new Error(`${broken.message}\n${code}`);
  return messages;
}
