import { readFileSync } from "node:fs";

import type { TSESLint } from "@typescript-eslint/utils";

import { rules } from "./rules.js";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

/** The plugin without its configs: what a config object names under `plugins`. */
export const plugin = {
  meta: { name: "eslint-plugin-continuous", version: manifest.version, namespace: "continuous" },
  rules,
} satisfies TSESLint.FlatConfig.Plugin;
