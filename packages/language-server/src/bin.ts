#!/usr/bin/env node
import { startLanguageServer } from "./start-language-server.js";

startLanguageServer({ input: process.stdin, output: process.stdout, now: () => new Date() });
