import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: node imports", environmentDetection, {
  valid: [
    {
      name: "a type import",
      filename: "packages/shared/services/sync-service.ts",
      code: `import type { Stats } from "node:fs";
import { type Readable } from "node:stream";
export type Both = Stats & Readable;`,
    },
    {
      name: "an import that is used for types alone",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { Readable } from "node:stream";
export interface Source { open(): Readable }`,
    },
    {
      name: "an import when it is needed",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const load = async () => (await import("node:fs/promises")).readFile("a.json");`,
    },
    {
      name: "types of a builtin handed on",
      filename: "packages/shared/services/sync-service.ts",
      code: `export type { Stats } from "node:fs";`,
    },
    {
      name: "npm has a package of this name for browsers",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { EventEmitter } from "events";
export class Bus extends EventEmitter {}`,
    },
    {
      name: "a package that looks like a builtin",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { join } from "path-browserify";
export const file = join("a", "b");`,
    },
    {
      name: "CommonJS, when it is needed",
      filename: "packages/shared/services/file-service.cjs",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `exports.read = () => require("node:fs").readFileSync("a");`,
    },
    {
      name: "CommonJS behind a guard",
      filename: "packages/shared/services/file-service.cjs",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `const fs = typeof window === "undefined" ? require("node:fs") : undefined;
exports.read = () => fs?.readFileSync("a");`,
    },
    {
      name: "a package of the repository, required",
      filename: "packages/shared/services/file-service.cjs",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `const { read } = require("./read.js");
exports.read = read;`,
    },
    {
      name: "a type import that nothing uses yet",
      filename: "packages/shared/services/sync-service.ts",
      code: `import type { Stats } from "node:fs";`,
    },
  ],
  invalid: [
    {
      name: "a builtin with its prefix",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { readFile } from "node:fs/promises";
export const load = () => readFile("a.json");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs/promises", more: "" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 44,
          suggestions: [],
        },
      ],
    },
    {
      name: "a builtin without it",
      filename: "packages/shared/services/sync-service.ts",
      code: `import path from "path";
export const join = path.join;`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "path", more: "" },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 24,
          suggestions: [],
        },
      ],
    },
    {
      name: "several builtins are one problem",
      filename: "packages/shared/services/sync-service.ts",
      code: `import fs from "node:fs";
import * as os from "node:os";
import "node:path";
export const read = () => fs.readFileSync(os.tmpdir());`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: " (as are `node:os`, `node:path`)" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 25,
          suggestions: [],
        },
      ],
    },
    {
      name: "a module that needs a builtin needs no second word about process",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { join } from "node:path";
export const file = join("a", process.env.NAME ?? "b");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:path", more: "" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 33,
          suggestions: [],
        },
      ],
    },
    {
      name: "but about window it does",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { join } from "node:path";
export const file = join("a", window.name);`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:path", more: "" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 33,
          suggestions: [],
        },
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 2,
          column: 31,
          endLine: 2,
          endColumn: 37,
          suggestions: [],
        },
      ],
    },
    {
      name: "an import that is used for a value too",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { Readable } from "node:stream";
export const isStream = (value: unknown): value is Readable => value instanceof Readable;`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:stream", more: "" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 39,
          suggestions: [],
        },
      ],
    },
    {
      name: "a builtin handed on",
      filename: "packages/shared/services/sync-service.ts",
      code: `export { join } from "node:path";`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:path", more: "" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 33,
          suggestions: [],
        },
      ],
    },
    {
      name: "all of a builtin handed on",
      filename: "packages/shared/services/sync-service.ts",
      code: `export * from "node:path";`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:path", more: "" },
          line: 1,
          column: 15,
          endLine: 1,
          endColumn: 26,
          suggestions: [],
        },
      ],
    },
    {
      name: "with the prefix it is Node's own",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { EventEmitter } from "node:events";
export class Bus extends EventEmitter {}`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:events", more: "" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 43,
          suggestions: [],
        },
      ],
    },
    {
      name: "import with require",
      filename: "packages/shared/services/sync-service.ts",
      code: `import fs = require("node:fs");
export const read = () => fs.readFileSync("a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: "" },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 30,
          suggestions: [],
        },
      ],
    },
    {
      name: "CommonJS",
      filename: "packages/shared/services/file-service.cjs",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `const { readFileSync } = require("node:fs");
exports.read = () => readFileSync("a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: "" },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 43,
          suggestions: [],
        },
      ],
    },
    {
      name: "two builtins",
      filename: "packages/shared/services/sync-service.ts",
      code: `import os from "node:os";
import { join } from "node:path";
export const home = () => join(os.homedir(), "a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:os", more: " (as is `node:path`)" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 25,
          suggestions: [],
        },
      ],
    },
  ],
});
