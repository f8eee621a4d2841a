import { existsSync } from "node:fs";

import eslintPlugin from "eslint-plugin-eslint-plugin";
import tseslint from "typescript-eslint";

// The plugin lints its own house. It is built from this tree, so a checkout that is not built yet does without.
const built = new URL("./packages/eslint-plugin-continuous/dist/index.js", import.meta.url);
const own = existsSync(built) ? (await import(built.href)).default.configs.standards : [];

export default tseslint.config(
  {
    ignores: ["**/dist/**", "**/coverage/**", "examples/**", "**/fixtures/**", ".continuous/**"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["{packages,editors}/*/src/**/*.{ts,tsx}", "packages/*/tests/**/*.ts", "tests/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // The types of syntax nodes are string enums, and everybody who reads a rule knows them as strings.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // The index signature is how these values come; the compiler already demands the brackets.
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only, but where a host demands a default." },
      ],
    },
  },
  {
    files: ["{packages,editors}/*/src/**/*.test.ts", "packages/*/tests/**/*.ts", "tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // expect.stringContaining and its like are typed any, and stand inside the object that is expected.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    // What zod infers of a schema is its type.
    files: ["packages/standards/src/schema/*.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    // Hosts that demand a default export.
    files: [
      "packages/eslint-plugin-continuous/src/index.ts",
      "packages/eslint-plugin-continuous/src/oxlint.ts",
      "packages/reporter/src/git/env-ci.d.ts",
      "packages/ts-plugin-continuous/src/index.ts",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["packages/eslint-plugin-continuous/src/rules/**/*.ts"],
    extends: [eslintPlugin.configs["recommended"]],
    rules: {
      // createRule writes the whole of `meta`; tests/rules.test.ts holds it.
      "eslint-plugin/prefer-message-ids": "off",
      "eslint-plugin/require-meta-has-suggestions": "off",
      "eslint-plugin/require-meta-schema": "off",
      "eslint-plugin/require-meta-type": "off",
      "eslint-plugin/require-meta-default-options": "off",
    },
  },
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  ...own,
);
