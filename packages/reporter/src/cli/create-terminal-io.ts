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

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Who reads may stop reading (`… | head`): then there is nobody to tell, and the run goes on to its end. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** The real outside world, for the bin. */
export function createTerminalIo(process: NodeJS.Process, now: () => Date, newId: () => string): CliIo {
  const { stdout, stderr } = process;
  const isQuiet = process.argv.includes("--quiet");
  let spinner: Spinner | undefined;
  let line = "";
  let shownAt = 0;
  let showing: NodeJS.Timeout | undefined;
  let isListening = false;
  const show = (): void => {
    showing = undefined;
    shownAt = now().getTime();
    if (spinner !== undefined) spinner.text = line;
  };
  for (const stream of [stdout, stderr]) stream.on("error", ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    env: process.env,
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    showProgress: (text) => {
      if (!stderr.isTTY || isQuiet) return;
      if (text === null) {
        clearTimeout(showing);
        showing = undefined;
        spinner?.stop();
        spinner = undefined;
        return;
      }
      line = sanitiseForTerminal(text).slice(0, columnsOf(stderr) - 4);
      // By itself the spinner ends the process at Ctrl-C, before anybody could record what is done.
      spinner ??= yoctoSpinner({ stream: stderr, handleSignals: !isListening }).start();
      const wait = shownAt + progressInterval - now().getTime();
      if (wait <= 0) show();
      else showing ??= setTimeout(show, wait).unref();
    },
    colour: pc.isColorSupported && stdout.isTTY && !process.argv.includes("--no-color"),
    isTerminal: stdout.isTTY,
    width: columnsOf(stdout),
    onInterrupt: (stop) => {
      const endAtOnce = (signal: NodeJS.Signals): void => {
        // The system's own way, and the cursor is back.
        spinner?.stop();
        process.kill(process.pid, signal);
      };
      const onFirst = (): void => {
        for (const signal of signals) process.off(signal, onFirst).once(signal, endAtOnce);
        stop();
      };
      isListening = true;
      for (const signal of signals) process.once(signal, onFirst);
      return () => {
        isListening = false;
        for (const signal of signals) process.off(signal, onFirst).off(signal, endAtOnce);
      };
    },
    now,
    newId,
  };
}
