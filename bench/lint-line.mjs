// The floor of bench/hook.mjs: ESLint and its TypeScript parser, and one line.
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

const [message] = new Linter().verify(
  "var total: number = 1;",
  [{ files: ["**/*.ts"], languageOptions: { parser }, rules: { "no-var": "error" } }],
  "line.ts",
);
if (message?.ruleId !== "no-var") throw new Error("The line was not linted.");
