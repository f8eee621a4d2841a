import type { ServiceCatalog } from "@continuous/source";
import type { CompiledRule, CompiledStandards } from "@continuous/standards";
import type { TSESLint } from "@typescript-eslint/utils";

import type { ContinuousSettings } from "../create-rule.js";

/** What the configs are made of, beside the standards. All paths in it are relative to `root`, but `root`. */
export interface FlatConfigInput {
  readonly standards: CompiledStandards;
  /** Absolute. */
  readonly root: string;
  readonly plugin: TSESLint.FlatConfig.Plugin;
  readonly parser: TSESLint.FlatConfig.Parser;
  /** Services of other files; where it is missing, rules that need them are silent about other files. */
  readonly services?: ServiceCatalog;
  /** minimatch patterns of what git ignores. */
  readonly gitIgnored?: readonly string[];
}

const typescriptFiles = ["**/*.{ts,tsx,mts,cts}"];
const javascriptFiles = ["**/*.{js,jsx,mjs,cjs}"];

/**
 * Compiled standards as ESLint's flat config: the same for `eslint .`, `check standards` and the editor. Each rule's
 * options are those that the standards say; facts of other files travel in `settings`, so that ESLint's cache, whose
 * key is the config, knows them too.
 */
export function toFlatConfig(input: FlatConfigInput): TSESLint.FlatConfig.ConfigArray {
  const { root, services, gitIgnored = [] } = input;
  const settings: ContinuousSettings = services === undefined ? { root } : { root, services };
  const ignores = gitIgnored.length === 0 ? {} : { ignores: [...gitIgnored] };
  return [
    {
      name: "continuous/typescript",
      files: typescriptFiles,
      languageOptions: { parser: input.parser },
    },
    {
      name: "continuous/javascript",
      files: javascriptFiles,
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    {
      name: "continuous/standards",
      files: [...typescriptFiles, ...javascriptFiles],
      ...ignores,
      plugins: { continuous: input.plugin },
      settings: { continuous: settings },
      rules: Object.fromEntries(rulesOf(input).map((rule) => [rule.id, toRuleEntry(rule)])),
    },
  ];
}

/** Standards whose rules this plugin does not hold (SQL, pipelines, coverage) are held elsewhere. */
function rulesOf({ standards, plugin }: FlatConfigInput): readonly CompiledRule[] {
  const known = new Set(Object.keys(plugin.rules ?? {}).map((name) => `continuous/${name}`));
  return standards.standards.flatMap((standard) => standard.rules).filter((rule) => known.has(rule.id));
}

function toRuleEntry(rule: CompiledRule): TSESLint.FlatConfig.RuleEntry {
  return [rule.severity === "critical" ? "error" : "warn", rule.options];
}
