import type { Linter } from "eslint";

import type { FileConfig } from "./file-config.js";

/**
 * The same configs, with the rules that the repository's ESLint config has for one file, and with its severities and options. Parser,
 * plugin and facts of other files stay the engine's.
 *
 * @param known - Ids of the rules that the engine has; the repository may have another version of the plugin installed.
 */
export function withFileConfig(
  configs: readonly Linter.Config[],
  { rules, linterOptions }: FileConfig,
  known: ReadonlySet<string>,
): Linter.Config[] {
  const entries = Object.entries(rules).filter(([id]) => known.has(id));
  return configs.map((config): Linter.Config => {
    if (config.rules === undefined) return config;
    // What is ignored was decided by whoever made the file's config; what git ignores is a part of that.
    const rest = Object.fromEntries(Object.entries(config).filter(([key]) => key !== "ignores"));
    return { ...rest, linterOptions, rules: Object.fromEntries(entries.map(([id, entry]) => [id, [...entry]])) };
  });
}
