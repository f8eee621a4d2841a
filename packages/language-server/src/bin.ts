#!/usr/bin/env node
import { startLanguageServer } from "./start-language-server.js";

await startLanguageServer({ input: process.stdin, output: process.stdout, now: () => new Date() });
