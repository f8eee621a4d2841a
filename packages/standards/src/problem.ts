/** A place in a file. `line` and `column` start at 1; `column` counts UTF-16 units. */
export interface Place {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Expected trouble, as a value: what is wrong, where, and what to do next. It travels to the outermost layer, which
 * prints it (`problems` in every JSON document) or turns it into an exit code.
 */
export interface Problem {
  /** Stable, kebab-case: `unknown-word`, `file-unreadable`. */
  readonly code: string;
  readonly message: string;
  /** What to do next, a whole sentence, or empty where nothing helps. */
  readonly hint: string;
  readonly where: Place;
}
