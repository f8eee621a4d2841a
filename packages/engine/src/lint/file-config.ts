/** What the repository's own ESLint config says of our rules in one file. Plain data. */
export interface FileConfig {
  /** By id: severity, then options, as ESLint gives them. A rule that is not here does not run. */
  readonly rules: Readonly<Record<string, readonly [severity: 0 | 1 | 2, ...options: unknown[]]>>;
  readonly linterOptions: {
    readonly noInlineConfig?: boolean;
    readonly reportUnusedDisableDirectives?: 0 | 1 | 2;
    readonly reportUnusedInlineConfigs?: 0 | 1 | 2;
  };
}

/** `ignored`: ESLint does not look at the file. */
export type FileVerdict = FileConfig | "ignored";
