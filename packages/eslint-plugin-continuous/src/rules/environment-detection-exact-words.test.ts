import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const filename = "packages/shared/services/sync-service.ts";

// Each looks like a guard and is none.
const unguarded = [
  'if (runtime === "supernode") process.cwd();',
  'if (runtime === "nodejs-like") process.cwd();',
  'if ("process" in myglobal) process.cwd();',
  'if ("process" in globalThisProxy) process.cwd();',
  "if (runtime === `node${major}`) process.cwd();",
  'if (runtime === "node" ?? fallback) process.cwd();',
  'if (typeof process === "undefined") process.cwd();',
  'if (role === "server") process.cwd();',
  "switch (role) {\n  case 'server':\n    process.cwd();\n}",
  "if (~isServer) process.cwd();",
  "if (-isServer === 0) process.cwd();",
];

new RuleTester().run("environment-detection: exact words", environmentDetection, {
  valid: [
    'if (runtime === "node.js") process.cwd();',
    'if (runtime === "NODE") process.cwd();',
    'if ("process" in globalThis) process.cwd();',
    "if (runtime === `node`) process.cwd();",
    'if (true === (runtime === "server")) process.cwd();',
    "if (isServer2) process.cwd();",
    "if (IS__SERVER) process.cwd();",
    "switch (runtime) {\n  case 'server':\n    process.cwd();\n}",
    "switch (true) {\n  case isServer:\n    process.cwd();\n}",
  ].map((code) => ({ name: code, filename, code })),
  invalid: unguarded.map((code) => ({
    name: code,
    filename,
    code,
    errors: [{ messageId: "readAtLoad" as const }],
  })),
});
