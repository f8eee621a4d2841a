import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const settings = {
  continuous: {
    services: {
      schemaVersion: 1,
      services: [],
      packages: [
        { folder: "", runtime: "node", hasPages: false },
        { folder: "packages/web", runtime: "universal", hasPages: true },
        { folder: "packages/web/jobs", runtime: "node", hasPages: false },
      ],
    },
  },
};

new RuleTester().run("environment-detection: runtimes", environmentDetection, {
  valid: [
    {
      name: "runtime node is said",
      filename: "packages/api/services/file-service.ts",
      options: [{ runtimes: [{ files: "packages/api/**", runtime: "node" }] }],
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync(process.env.FILE ?? "a");`,
    },
    {
      name: "runtime browser is said",
      filename: "apps/web/src/services/theme-service.ts",
      options: [{ runtimes: [{ files: "apps/web/**", runtime: "browser" }] }],
      code: `export const theme = localStorage.getItem("theme");`,
    },
    {
      name: "a folder of a server",
      filename: "packages/api-server/src/services/file-service.ts",
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
    },
    {
      name: "an edge function",
      filename: "supabase/functions/send/mail-service.ts",
      code: `const key = Deno.env.get("MAIL_KEY");`,
    },
    {
      name: "a route handler of a framework's app folder",
      filename: "apps/shop/app/services/orders/route.ts",
      code: `const key = process.env.MAIL_KEY;
export const GET = () => new Response(key);`,
    },
    {
      name: "a server module by its name",
      filename: "apps/web/services/mail-service.server.ts",
      code: `export const key = process.env.MAIL_KEY;`,
    },
    {
      name: "a client module by its name",
      filename: "apps/web/services/theme-service.client.ts",
      code: `export const theme = localStorage.getItem("theme");`,
    },
    {
      name: "use server",
      filename: "packages/shared/services/sync-service.ts",
      code: `"use server";
import { readFileSync } from "node:fs";
export const read = async () => readFileSync("a");`,
    },
    {
      name: "server-only",
      filename: "packages/shared/services/sync-service.ts",
      code: `import "server-only";
export const key = process.env.MAIL_KEY;`,
    },
    {
      name: "a framework for servers",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { Injectable } from "@nestjs/common";
import { randomUUID } from "node:crypto";
@Injectable()
export class IdService {
  next = () => randomUUID();
}`,
    },
    {
      name: "a desktop app's module",
      filename: "src/ipc/services/window-service.ts",
      code: `import { app } from "electron";
import { join } from "node:path";
export const findIcon = () => join(app.getAppPath(), "icon.png");`,
    },
    {
      name: "an editor extension's module",
      filename: "src/services/folder-service.ts",
      code: `import * as vscode from "vscode";
import * as path from "path";
export const nameOf = (uri: vscode.Uri) => path.basename(uri.fsPath);`,
    },
    {
      name: "a package for servers that is required",
      filename: "packages/mount/services/mount-service.js",
      code: `const { Router } = require("express");
const fs = require("node:fs");
module.exports = { mount: () => Router().use(fs.readFileSync) };`,
    },
    {
      name: "the main process of a desktop app",
      filename: "src/main/services/cipher-service.ts",
      code: `import { createHash } from "node:crypto";
export const hash = (text: string) => createHash("sha256").update(text).digest("hex");`,
    },
    {
      name: "a package for servers only",
      settings,
      filename: "packages/web/jobs/services/file-service.ts",
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
    },
    {
      name: "a repository for servers only",
      settings,
      filename: "packages/website/services/file-service.ts",
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
    },
    {
      name: "a desktop app's package",
      filename: "packages/notes-electron/src/services/file-service.js",
      code: `const fs = require("node:fs");
module.exports = { read: () => fs.readFileSync("a") };`,
    },
  ],
  invalid: [
    {
      name: "runtime node is said of other files",
      filename: "packages/shared/services/file-service.ts",
      options: [{ runtimes: [{ files: "packages/api/**", runtime: "node" }] }],
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: "" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 39,
          suggestions: [],
        },
      ],
    },
    {
      name: "the last entry that matches counts",
      filename: "apps/web/src/services/theme-service.ts",
      options: [
        {
          runtimes: [
            { files: "**", runtime: "browser" },
            { files: "apps/**", runtime: "universal" },
          ],
        },
      ],
      code: `export const theme = localStorage.getItem("theme");`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "localStorage", more: "" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "localStorage" },
              output: `export const theme = typeof localStorage === "undefined" ? undefined : localStorage.getItem("theme");`,
            },
          ],
        },
      ],
    },
    {
      name: "a folder whose name only starts like one",
      filename: "packages/serverless/src/services/file-service.ts",
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: "" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 39,
          suggestions: [],
        },
      ],
    },
    {
      name: "a package with pages in a repository of servers",
      settings,
      filename: "packages/web/services/file-service.ts",
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: "" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 39,
          suggestions: [],
        },
      ],
    },
    {
      name: "the window of a desktop app",
      filename: "packages/notes-electron/src/renderer/services/file-service.ts",
      code: `import { readFileSync } from "node:fs";
export const read = () => readFileSync("a");`,
      errors: [
        {
          messageId: "nodeImport",
          data: { module: "node:fs", more: "" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 39,
          suggestions: [],
        },
      ],
    },
    {
      name: "use client also runs on the server, once",
      filename: "packages/shared/services/sync-service.ts",
      code: `"use client";
export const theme = localStorage.getItem("theme");`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "localStorage", more: "" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "localStorage" },
              output: `"use client";
export const theme = typeof localStorage === "undefined" ? undefined : localStorage.getItem("theme");`,
            },
          ],
        },
      ],
    },
    {
      name: "a framework's type only",
      filename: "packages/shared/services/sync-service.ts",
      code: `import type { Request } from "express";
export const key = (request: Request) => request.url + base;
const base = process.env.BASE ?? "";`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "process" },
              output: `import type { Request } from "express";
export const key = (request: Request) => request.url + base;
const base = (typeof process === "undefined" ? undefined : process.env.BASE) ?? "";`,
            },
          ],
        },
      ],
    },
  ],
});
