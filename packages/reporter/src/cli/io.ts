/** All of the outside world that a command may touch, beside files under the root and the store. */
export interface CliIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Documents go here, and nothing else. */
  readonly writeOut: (text: string) => void;
  /** Notes and errors go here. */
  readonly writeError: (text: string) => void;
  /** Shows what runs now, on a terminal only; the next call replaces it, `null` takes it away. */
  readonly showProgress: (text: string | null) => void;
  readonly colour: boolean;
  /** Whether a person reads what `writeOut` writes, and not a file or a program. */
  readonly isTerminal?: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Told when a person stops the command (Ctrl-C); the second time ends it at once. Returns what stops telling. */
  readonly onInterrupt: (stop: () => void) => () => void;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** 0: nothing wrong. 1: done, and something is wrong. 2: could not do it. */
export type ExitCode = 0 | 1 | 2;
