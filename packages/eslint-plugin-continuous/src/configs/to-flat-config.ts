import type { ServiceCatalog } from "@continuous/source";
import type { CompiledRule, CompiledStandards } from "@continuous/standards";
import type { TSESLint } from "@typescript-eslint/utils";

import type { ContinuousSettings } from "../create-rule.js";
import type { DatabaseProvider } from "../database-provider.js";

/** What the configs are made of, beside the standards. All paths in it are relative to `root`, but `root`. */
export interface FlatConfigInput {
  readonly standards: Pick<CompiledStandards, "standards">;
  /** Absolute. */
  readonly root: string;
  readonly plugin: TSESLint.FlatConfig.Plugin;
  readonly parser: TSESLint.FlatConfig.Parser;
  /** Services of other files; where it is missing, rules that need them are silent about other files. */
  readonly services?: ServiceCatalog;
  /** What is known of the database; where it is missing, rules that need it are silent. */
  readonly database?: DatabaseProvider;
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
  const { root, services, database, gitIgnored = [] } = input;
  const settings: ContinuousSettings = {
    root,
    ...(services === undefined ? {} : { services }),
    ...(database === undefined ? {} : { database }),
  };
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
      rules: toRules(rulesOf(input).filter(({ id }) => !isSql(id))),
    },
    ...toSqlConfig(input, settings),
  ];
}

/** Migrations alone: other `.sql` files may be for any database. */
function toSqlConfig(input: FlatConfigInput, settings: ContinuousSettings): TSESLint.FlatConfig.ConfigArray {
  const folders = settings.database?.migrationFolders() ?? [];
  if (folders.length === 0) return [];
  return [
    {
      name: "continuous/sql",
      files: folders.map((folder) => `**/${escapeGlob(folder)}/**/*.sql`),
      plugins: { continuous: input.plugin },
      language: "continuous/postgres",
      settings: { continuous: settings },
      rules: toRules(rulesOf(input).filter(({ id }) => isSql(id))),
    },
  ];
}

/** Brackets and the like in a folder's name stand for themselves. */
function escapeGlob(path: string): string {
  return path.replaceAll(/[!()*+?@[\]\\{}]/gu, "\\$&");
}

function isSql(id: string): boolean {
  return id.startsWith("continuous/sql-");
}

function toRules(rules: readonly CompiledRule[]): TSESLint.FlatConfig.Rules {
  return Object.fromEntries(rules.map((rule) => [rule.id, toRuleEntry(rule)]));
}

/** Standards whose rules this plugin does not hold (pipelines, coverage) are held elsewhere. */
function rulesOf({ standards, plugin }: FlatConfigInput): readonly CompiledRule[] {
  const known = new Set(Object.keys(plugin.rules ?? {}).map((name) => `continuous/${name}`));
  return standards.standards.flatMap((standard) => standard.rules).filter((rule) => known.has(rule.id));
}

function toRuleEntry(rule: CompiledRule): TSESLint.FlatConfig.RuleEntry {
  return [rule.severity === "critical" ? "error" : "warn", rule.options];
}
