#!/usr/bin/env node
import { randomUUID } from "node:crypto";

// An address among the arguments may hold a password, and arguments stand in every list of processes: this takes their place.
process.title = "continuous";

const { createTerminalIo } = await import("./cli/create-terminal-io.js");
const { runCli } = await import("./cli/run-cli.js");

process.exitCode = await runCli(
  process.argv.slice(2),
  createTerminalIo(process, () => new Date(), randomUUID),
);
