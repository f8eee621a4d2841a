import { sanitiseForTerminal } from "@continuous/source";
import pc from "picocolors";
import yoctoSpinner, { type Spinner } from "yocto-spinner";

import type { CliIo } from "./io.js";

/** Of a pipe or a file, which have no columns. */
const defaultWidth = 100;

/** Node's types promise columns; only a terminal has them. */
function columnsOf(stream: { readonly columns?: number }): number {
  return stream.columns ?? defaultWidth;
}

/** A spinner that is told every file of thousands costs more than it shows. */
const progressInterval = 80;

/** Who reads may stop reading (`… | head`): then there is nobody to tell, and the run goes on to its end. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** The real outside world, for the bin. */
export function createTerminalIo(process: NodeJS.Process, now: () => Date, newId: () => string): CliIo {
  const { stdout, stderr } = process;
  const isQuiet = process.argv.includes("--quiet");
  let spinner: Spinner | undefined;
  let shownAt = 0;
  for (const stream of [stdout, stderr]) stream.on("error", ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    env: process.env,
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    showProgress: (text) => {
      if (!stderr.isTTY || isQuiet) return;
      if (text === null) {
        spinner?.stop();
        spinner = undefined;
        return;
      }
      const time = now().getTime();
      if (spinner !== undefined && time - shownAt < progressInterval) return;
      shownAt = time;
      const line = sanitiseForTerminal(text).slice(0, columnsOf(stderr) - 4);
      spinner ??= yoctoSpinner({ stream: stderr }).start();
      spinner.text = line;
    },
    colour: pc.isColorSupported && stdout.isTTY && !process.argv.includes("--no-color"),
    isTerminal: stdout.isTTY,
    width: columnsOf(stdout),
    onInterrupt: (stop) => {
      const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
      // Once: the second time, the system's own way holds again.
      for (const signal of signals) process.once(signal, stop);
      return () => {
        for (const signal of signals) process.off(signal, stop);
      };
    },
    now,
    newId,
  };
}
