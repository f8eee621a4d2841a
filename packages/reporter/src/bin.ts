#!/usr/bin/env node
import { randomUUID } from "node:crypto";

import { createTerminalIo } from "./cli/create-terminal-io.js";
import { runCli } from "./cli/run-cli.js";

process.exitCode = await runCli(
  process.argv.slice(2),
  createTerminalIo(process, () => new Date(), randomUUID),
);
