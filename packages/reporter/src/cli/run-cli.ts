import { sanitiseForTerminal } from "@continuous/source";
import { ConfigurationError } from "@continuous/standards";
import { CommanderError } from "commander";

import { DatabaseError } from "../live/database-error.js";
import { StoreError } from "../store/store-error.js";
import { createProgram } from "./create-program.js";
import type { CliIo, ExitCode } from "./io.js";
import { UsageError } from "./usage-error.js";

/**
 * Runs one command. Known trouble becomes a message with a hint and exit code 2; anything else is a bug and is thrown.
 *
 * @param args - Without the program's own name.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    const program = createProgram(
      io,
      (code) => {
        exitCode = code;
      },
      runCli,
    );
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    io.showProgress(null);
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // Commander has printed its message.
    const known = toMessage(error);
    if (known === undefined) throw error;
    io.writeError(`${sanitiseForTerminal(known, "keep")}\n`);
    return 2;
  }
}

function toMessage(error: unknown): string | undefined {
  if (isKnown(error)) {
    return error.hint === "" ? error.message : `${error.message}\n${error.hint}`;
  }
  return isSystemError(error)
    ? `${error.message}\nCheck that the path exists, that you may use it, and that the disk has room.`
    : undefined;
}

function isKnown(error: unknown): error is Error & { readonly hint: string } {
  return [ConfigurationError, DatabaseError, StoreError, UsageError].some((known) => error instanceof known);
}

/** Files and folders that are missing, forbidden or full: the machine's trouble, not a bug. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
