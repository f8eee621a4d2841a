import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { environmentDetection } from "./environment-detection.js";

function judge(code: string, path = "packages/shared/services/mail-service.ts", options = {}): readonly string[] {
  return lintCode(environmentDetection, code, { path, options }).map(({ messageId = "", message }) =>
    [messageId, ...(messageId === "nodeImport" ? [message.slice(1, message.indexOf("`", 1))] : [])].join(" "),
  );
}

describe("a builtin of Node", () => {
  test.each([
    'import fs from "fs"; fs.open();',
    'import "node:fs";',
    'import { type Stats, open } from "fs"; open();',
    'import { open, type Stats } from "fs"; export const mail = (a: Stats) => open(a);',
    'import fs from "fs"; export const mail: typeof fs = fs;',
    'import fs from "fs";',
    'export * from "fs";',
    'export { open } from "fs";',
    'import fs = require("fs");',
    'const fs = require("fs");',
    "const fs = require(`fs`);",
    'function load() { return require("fs"); } load();',
  ])("%s", (code) => {
    expect(judge(code)).toEqual(
      ["nodeImport fs"].map((said) => (code.includes("node:") ? "nodeImport node:fs" : said)),
    );
  });

  test.each([
    'import type fs from "fs"; export let mail: fs.Stats;',
    'import { type Stats } from "fs"; export let mail: Stats;',
    'import { Stats } from "fs"; export let mail: Stats;',
    'import { type Stats, Dir } from "fs"; export let mail: Stats | Dir;',
    'export type * from "fs";',
    'export type { Stats } from "fs";',
    "export const mail = {};",
    'import type fs = require("fs");',
    "import fs = host.fs;",
    'import events from "events";',
    'import mail from "mail";',
    'const mail = require("mail");',
    "const fs = require;",
    "start(require, 'fs');",
    "const fs = require();",
    "const fs = require(name);",
    'const fs = load("fs");',
    'function load() { return require("fs"); }',
    'const fs = isServer ? require("fs") : undefined;',
    'import fs = require("mail");',
  ])("not %s", (code) => {
    expect(judge(code)).toEqual([]);
  });
});

describe("the runtime of a file", () => {
  const code = "export const mail = process.cwd();";
  const read = ["readAtLoad"];

  test.each([
    ["a server's folder", "packages/mail-server/services/a-service.ts"],
    ["a script", "scripts/services/a-service.ts"],
    ["an edge function", "supabase/functions/services/a.ts"],
    ["a route", "app/services/api/route.ts"],
    ["an API's application", "apps/api/services/a.ts"],
    ["a server's file", "src/services/a.server.ts"],
    ["a desktop application", "apps/my-electron/services/a.ts"],
    ["a desktop application's main part", "src/main/services/a.ts"],
    ["what frameworks keep off servers", "src/services/a.client.ts"],
  ])("%s", (_name, path) => {
    expect(judge(code, path)).toEqual([]);
  });

  test.each([
    "src/observers/services/a.ts",
    "src/services/route.ts",
    "apps/web/services/a.ts",
    "src/services/a-server.ts",
    "src/main/renderer/services/a.ts",
    "src/main/webapp/services/a.ts",
    "src/services/a.clients.ts",
  ])("not %s", (path) => {
    expect(judge(code, path)).toEqual(read);
  });

  test.each([
    '"use server";',
    'import "server-only";',
    'import express from "express";',
    'import { type Uri, window } from "vscode";',
    'import vscode from "vscode";',
    'const express = require("express");',
    'const one = 1, express = require("express");',
    'const { Router } = require("express").parts;',
    'const app = require("express")();',
    'require("dotenv").config();',
  ])("by %s", (before) => {
    expect(judge(`${before} ${code}`)).toEqual([]);
  });

  test.each([
    '"use client";',
    'import type express from "express";',
    'import { type Uri } from "vscode";',
    'import "expressive";',
    'const express = load("express");',
    'const express = host.require("express");',
    "const express = require(name);",
    "const express = require(1);",
    "const express = require();",
    'let express, other = "express";',
    'export const other = require("express");',
    'if (isReady) require("express");',
    'open("express");',
    "class Other extends Mail { constructor() { super('express'); } }",
    "/* #! */",
  ])("not by %s", (before) => {
    expect(judge(`${before} ${code}`)).toEqual(read);
  });

  test("by what standards.yaml says, the last word of it", () => {
    const path = "packages/.shared/services/a.ts";
    const all = { files: "packages/**", runtime: "node" };
    expect(judge(code, path, { runtimes: [all] })).toEqual([]);
    expect(judge(code, path, { runtimes: [all, { files: "**/services/**", runtime: "universal" }] })).toEqual(read);
    expect(judge(code, path, { runtimes: [{ files: "apps/**", runtime: "node" }] })).toEqual(read);
    expect(judge(`#!/usr/bin/env node\n${code}`)).toEqual([]);
    expect(judge(`${code} // #!`)).toEqual(read);
  });
});

describe("what bundlers replace", () => {
  test.each(["process.env.NODE_ENV", "process.env.NEXT_PUBLIC_URL", 'process.env["NODE_ENV"]'])("%s", (read) => {
    expect(judge(`export const mail = ${read};`)).toEqual([]);
  });

  test.each([
    "process.env.NODE_ENVIRONMENT",
    "process.env.MY_NODE_ENV",
    "process.env[NODE_ENV]",
    "process.argv.NODE_ENV",
    "names[process.env]",
    "names[process].env.NODE_ENV",
    "process.env",
    "process",
  ])("not %s", (read) => {
    expect(judge(`export const mail = ${read};`)).toEqual(["readAtLoad"]);
  });

  test("not where it is asked whether there is a process", () => {
    expect(judge("export const mail = process?.env.NODE_ENV;")).toEqual(["bareTest"]);
  });
});

describe("code in text that asks for import.meta", () => {
  test.each([
    'eval("import.meta.env");',
    "eval(`import . meta`);",
    'new Function("return import.meta");',
    'Function("a", "return import.meta");',
  ])("%s", (code) => {
    expect(judge(`export const mail = 1; ${code}`)).toEqual(["evalImportMeta"]);
  });

  test.each([
    'eval("important.meta");',
    'eval("import.metadata");',
    "eval(code);",
    "eval();",
    'open(eval, "import.meta");',
    'new Open(Function, "import.meta");',
    'eval["import.meta"];',
    'Function("import.meta", "return 1");',
  ])("not %s", (code) => {
    expect(judge(`export const mail = 1; ${code}`)).toEqual([]);
  });
});

describe("what a finding says", () => {
  const say = (code: string): readonly string[] =>
    lintCode(environmentDetection, code).map(({ message }) => message.slice(0, message.indexOf(",")));

  test.each([
    ["export const mail = process.env.A;", "`process.env` is read while the module loads"],
    ["export const mail = process.argv;", "`process` is read while the module loads"],
    ["export const mail = names[process].env;", "`process` is read while the module loads"],
    [
      "export const mail = [process.env.A, process.env.B];",
      "`process.env` is read while the module loads (and once more)",
    ],
    ["export const mail = [window, window, window];", "`window` is read while the module loads (and 2 more times)"],
    ["export class Mail { at = window.name; }", "`window` is read while `Mail` is constructed"],
    ["export const Mail = class { at = window.name; };", "`window` is read while `Mail` is constructed"],
    ["export default class { at = window.name; }", "`window` is read while the class is constructed"],
    ["export const { Mail } = [class { at = window.name; }];", "`window` is read while the class is constructed"],
  ])("%s", (code, said) => {
    expect(say(code)).toEqual([said]);
  });

  test("in the order of the file", () => {
    expect(
      say("export const mail = [process.argv, window.name, globalThis.document.title, import.meta.env.A];"),
    ).toEqual([
      "`process` is read while the module loads",
      "`window` is read while the module loads",
      "`document` is read while the module loads",
      "`import.meta.env` is read while the module loads",
    ]);
  });
});

describe("what is no read", () => {
  test.each([
    "export let mail: typeof window;",
    "export let mail: window.Page;",
    "export const mail = (window) => window.name;",
    "export const mail = () => window.name;",
    "window = mail; export const mail = 1;",
    "import { window } from './page.js'; export const mail = window.name;",
  ])("%s", (code) => {
    expect(judge(code)).toEqual([]);
  });

  test.each(["declare const window: Page; export const mail = window.name;", "export const mail = window.name;"])(
    "but %s",
    (code) => {
      expect(judge(code)).toEqual(["readAtLoad"]);
    },
  );

  test("a variable of that name is another", () => {
    expect(judge("const window = {}; export const mail = window.name;")).toEqual([]);
    expect(judge("var process = start(); export const mail = process.name;")).toEqual([]);
  });
});

describe("what is offered", () => {
  const offer = (code: string): readonly string[] =>
    lintCode(environmentDetection, code).flatMap(({ suggestions = [] }) =>
      suggestions.map(({ fix }) => `${code.slice(0, fix.range[0])}${fix.text}${code.slice(fix.range[1])}`),
    );
  const ask = (name: string): string => `typeof ${name} === "undefined" ? undefined : `;

  test.each([
    ["export const mail = window.name;", `export const mail = ${ask("window")}window.name;`],
    ["export const mail = window.open(1)!.name;", `export const mail = ${ask("window")}window.open(1)!.name;`],
    ["export const mail = { at: window.name };", `export const mail = { at: ${ask("window")}window.name };`],
    ["export class Mail { at = window.name; }", `export class Mail { at = ${ask("window")}window.name; }`],
    ["export let mail; mail = window.name;", `export let mail; mail = ${ask("window")}window.name;`],
    ["export const mail = window.name || 1;", `export const mail = (${ask("window")}window.name) || 1;`],
    [
      "export const mail = 1; window.open();",
      'export const mail = 1; if (typeof window !== "undefined") window.open();',
    ],
    [
      "export const mail = 1; window.name = 1;",
      'export const mail = 1; if (typeof window !== "undefined") window.name = 1;',
    ],
    ["export const mail = import.meta.env.A;", "export const mail = import.meta.env?.A;"],
    ['export const mail = import.meta.env["A"];', 'export const mail = import.meta.env?.["A"];'],
    ["export const { A } = import.meta.env;", "export const { A } = import.meta.env ?? {};"],
    ["export let mail; mail = import.meta.env.A;", "export let mail; mail = import.meta.env?.A;"],
  ])("%s", (code, mended) => {
    expect(offer(code)).toEqual([mended]);
  });

  test.each([
    "export const mail = window;",
    "export const mail = start(window);",
    "export const mail = start(window.name);",
    "export const { mail } = window.parts;",
    "export const mail = window.name && 1;",
    "export const mail = start || window.name;",
    "export const mail = names[window.name];",
    "export const mail = { [window.name]: 1 };",
    "export class Mail { [window.name] = 1; }",
    "export const mail = 1; if (start) window.open();",
    "export const mail = (window.name = 1);",
    "export const mail = 1; import.meta.env.A = 1;",
    "export const mail = (import.meta.env.A = 1);",
    "export const mail = 1; for (const one of import.meta.env) start(one);",
  ])("nothing for %s", (code) => {
    expect(offer(code)).toEqual([]);
  });
});
