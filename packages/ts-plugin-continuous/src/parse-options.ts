/** What tsconfig.json may say beside the plugin's name. */
export interface PluginOptions {
  /** Findings and their quick fixes. */
  readonly diagnostics: boolean;
  readonly hover: boolean;
  readonly completions: boolean;
  readonly definitions: boolean;
  /** Whether the repository's ESLint config is asked which rules hold for a file. */
  readonly eslintConfig: boolean;
  /** Milliseconds that the rules may take for one file. */
  readonly budget: number;
  /** Milliseconds without a question for diagnostics before the rules are loaded. */
  readonly loadDelay: number;
}

const defaults: PluginOptions = {
  diagnostics: true,
  hover: true,
  completions: true,
  definitions: true,
  eslintConfig: true,
  budget: 1000,
  loadDelay: 50,
};

/** Options as they are given, which may be anything; what makes no sense is as if it were not there. */
export function parseOptions(given: unknown): PluginOptions {
  const record: Readonly<Record<string, unknown>> = typeof given === "object" && given !== null ? { ...given } : {};
  const flag = (name: "diagnostics" | "hover" | "completions" | "definitions" | "eslintConfig"): boolean => {
    const value = record[name];
    return typeof value === "boolean" ? value : defaults[name];
  };
  const time = (name: "budget" | "loadDelay"): number => {
    const value = record[name];
    return typeof value === "number" && value >= 0 ? value : defaults[name];
  };
  return {
    diagnostics: flag("diagnostics"),
    hover: flag("hover"),
    completions: flag("completions"),
    definitions: flag("definitions"),
    eslintConfig: flag("eslintConfig"),
    budget: time("budget"),
    loadDelay: time("loadDelay"),
  };
}
