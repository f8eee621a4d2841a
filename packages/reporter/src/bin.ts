#!/usr/bin/env node
import { randomUUID } from "node:crypto";
import * as module from "node:module";

// An address among the arguments may hold a password, and arguments stand in every list of processes: this takes their place.
process.title = "continuous";

// Compiled code is kept for the next run, where Node can do that (22.8 and later).
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

if (process.argv.length === 3 && process.argv[2] === "hook") {
  // An agent waits for it after each file it writes: nothing else is loaded.
  const { startHook } = await import("./hook/start-hook.js");
  process.exitCode = await startHook();
} else {
  const { createTerminalIo } = await import("./cli/create-terminal-io.js");
  const { runCli } = await import("./cli/run-cli.js");

  process.exitCode = await runCli(
    process.argv.slice(2),
    createTerminalIo(process, () => new Date(), randomUUID),
  );
}
