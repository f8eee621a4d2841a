// Lints a tree once in this process and prints what it cost. Called by run.mjs, a fresh process for every figure.
//   node bench/lint-once.mjs VARIANT DIR
import { readFileSync } from "node:fs";

import * as parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";

const [variant, root] = process.argv.slice(2);
const files = ["**/*.{ts,tsx,mts,cts}"];
const base = [
  { linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true } },
  { files, languageOptions: { parser } },
];

/** Each variant is a config on top of the same parser. */
const variants = {
  floor: async () => [],
  continuous: async () => {
    process.chdir(root);
    const { default: continuous } = await import("eslint-plugin-continuous");
    return continuous.configs.standards;
  },
  "typescript-eslint recommended": async () => {
    const { default: tseslint } = await import("typescript-eslint");
    return tseslint.configs.recommended;
  },
  "unicorn recommended": async () => {
    const { default: unicorn } = await import("eslint-plugin-unicorn");
    return [unicorn.configs.recommended];
  },
};

const paths = JSON.parse(readFileSync(0, "utf8"));
const config = [...base, ...(await variants[variant]())];
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: config,
  ignore: false,
  globInputPaths: false,
});
const results = await eslint.lintFiles(paths);
const calculated = await eslint.calculateConfigForFile(paths[0]);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    files: results.length,
    rules: Object.values(calculated.rules ?? {}).filter(([severity]) => severity !== 0).length,
    findings: results.reduce((sum, result) => sum + result.messages.filter((message) => !message.fatal).length, 0),
  }),
);
