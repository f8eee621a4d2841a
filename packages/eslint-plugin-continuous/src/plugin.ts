import { readFileSync } from "node:fs";

import type { Language } from "@eslint/core";
import type { TSESLint } from "@typescript-eslint/utils";

import { PostgresLanguage } from "./languages/postgres/postgres-language.js";
import { rules } from "./rules.js";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

/** The plugin without its configs: what a config object names under `plugins`. */
export const plugin = {
  meta: { name: "eslint-plugin-continuous", version: manifest.version, namespace: "continuous" },
  languages: { postgres: new PostgresLanguage() },
  rules,
} satisfies TSESLint.FlatConfig.Plugin & { languages: Record<string, Language> };
