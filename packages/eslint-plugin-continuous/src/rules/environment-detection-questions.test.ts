import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { environmentDetection } from "./environment-detection.js";

/** The names that a service reads while it loads. */
function listReads(code: string): readonly string[] {
  return lintCode(environmentDetection, code).map(({ message }) => message.slice(1, message.indexOf("`", 1)));
}

const browser = "window.location.href";
const server = "process.cwd()";

/** Questions, each after what it needs to be understood. */
const saysBrowser = [
  'typeof window !== "undefined"',
  'typeof window != "undefined"',
  'typeof window === "object"',
  '"object" === typeof window',
  '"undefined" != typeof window',
  'typeof document !== "undefined"',
  'typeof globalThis.window !== "undefined"',
  'typeof globalThis.window?.document !== "undefined"',
  "globalThis.window",
  "globalThis?.window",
  'globalThis["window"]',
  "(globalThis as Page).window",
  "globalThis.window!",
  "globalThis.window?.document",
  "globalThis.window !== undefined",
  "globalThis.window != null",
  "undefined !== globalThis.window",
  "globalThis.window !== void 0",
  "globalThis.window?.document !== undefined",
  "!!globalThis.window",
  "Boolean(globalThis.window)",
  "Boolean(isBrowser)",
  '"window" in globalThis',
  'typeof process === "undefined"',
  '(typeof window === "undefined") === false',
  '(typeof window === "undefined") !== true',
  '!(typeof window === "undefined")',
  'typeof window !== "undefined" && isReady',
  'isReady && typeof window !== "undefined"',
  '!(typeof window === "undefined" || isBusy)',
  'typeof window !== "undefined" || typeof document !== "undefined"',
  "isBrowser",
  "isBrowser()",
  "IS_BROWSER",
  "host.isBrowser",
  "host.isBrowser()",
  "canUseDOM",
  "inBrowser",
  "browser",
  "isClientSide",
  "isInTheBrowser",
  "isBrowserEnvironment",
  "isNotServer",
  "clientOnly",
  "hasWindow",
  "windowDefined",
  "!isServer",
  "!ssr",
  "!isNodeRuntime",
  "!import.meta.env?.SSR",
  "import.meta.client",
  "import.meta.browser",
  "!import.meta.server",
  "globalThis.process?.browser",
  "globalThis.process?.client",
  "!globalThis.process?.server",
  'runtime === "browser"',
  'runtime == "client"',
  'runtime !== "node"',
  'runtime !== "server"',
  '"browser" === runtime',
  'host.platform === "web"',
  'Platform.OS === "web"',
  'getRuntime() === "browser"',
  'host.getRuntime() === "browser"',
  'environment !== "SSR"',
];

describe("a question that says that it is a browser", () => {
  test.each(saysBrowser)("%s", (question) => {
    expect(listReads(`export const place = ${question} ? ${browser} : undefined;`)).toEqual([]);
    expect(listReads(`export const place = ${question} && ${browser};`)).toEqual([]);
  });
});

describe("a question that does not", () => {
  test.each([
    'typeof window === "undefined"',
    'typeof window > "undefined"',
    "typeof window !== kind",
    'typeof process !== "undefined"',
    'typeof Deno === "undefined"',
    'typeof name !== "undefined"',
    "globalThis.name",
    "globals.window",
    "globalThis[window1]",
    "globalThis.window === undefined",
    "window1 !== undefined",
    '"window" in settings',
    '"name" in globalThis',
    "name in globalThis",
    '"window" in globalThis1',
    '!("window" in settings)',
    'typeof window !== "undefined" || isReady',
    'isReady || typeof window !== "undefined"',
    '!(typeof window !== "undefined")',
    '!(typeof window === "undefined" && isBusy)',
    'typeof window !== "undefined" || typeof process !== "undefined"',
    "isBrowser ?? isReady",
    "+isBrowser",
    "new isBrowser()",
    "isReady",
    "isServer",
    "isAdmin",
    "isSupabaseClient",
    "hasClient2Web",
    "clients",
    "is",
    "_",
    "node",
    "runtimeIsBrowser",
    "ssr",
    "isNotBrowser",
    "isNode()",
    "import.meta.env?.SSR",
    "import.meta.server",
    "import.meta.url",
    "import.meta.dirname",
    "globalThis.process?.server",
    'role === "client"',
    'runtime === "deno"',
    'runtime === "browsers"',
    'runtime === "a browser"',
    'runtime !== "nodejs18"',
    'runtime !== "browser"',
    "runtime === browser1",
    "runtime === 1",
    'getRole() === "client"',
    'host[0] === "client"',
    '(host ?? other) === "client"',
    "Boolean()",
    "Boolean(isReady, isBrowser)",
    "(isReady, isReady)",
  ])("%s", (question) => {
    expect(listReads(`export const place = ${question} ? ${browser} : undefined;`)).toContain("window");
  });
});

describe("the other answer", () => {
  test.each([
    'typeof window === "undefined"',
    'typeof window === "undefined" || isBusy',
    "globalThis.window === undefined",
    "globalThis.window == null",
    "!globalThis.window",
    "!isBrowser",
    "isServer",
    "isNotBrowser",
    "ssr",
    'runtime === "node"',
    'runtime !== "browser"',
    "import.meta.server",
    "!import.meta.client",
    "!browser",
    "globalThis.window?.document === undefined",
    'typeof globalThis.window?.document === "undefined"',
    "!globalThis.window?.document",
    '!("window" in globalThis)',
  ])("of %s is a browser", (question) => {
    expect(listReads(`export const place = ${question} ? undefined : ${browser};`)).toEqual([]);
    expect(listReads(`export const place = ${question} || ${browser};`)).toEqual([]);
  });

  test.each(['typeof window === "undefined" && isBusy', "isBrowser", "isReady"])(
    "of %s may be anything",
    (question) => {
      expect(listReads(`export const place = ${question} ? undefined : ${browser};`)).toEqual(["window"]);
    },
  );
});

describe("a question that says that it is a server", () => {
  test.each([
    'typeof process !== "undefined"',
    'typeof window === "undefined"',
    'typeof document === "undefined"',
    'typeof Deno === "undefined"',
    'typeof Bun === "undefined"',
    "globalThis.process",
    "isServer",
    "isNode()",
    "isSSRMode",
    "ssr",
    "!browser",
    "!isBrowser",
    "import.meta.server",
    "import.meta.env?.SSR",
    'runtime === "node.js"',
  ])("%s", (question) => {
    expect(listReads(`export const place = ${question} ? ${server} : undefined;`)).toEqual([]);
  });

  test.each([
    'typeof process === "undefined"',
    'typeof global === "undefined"',
    'typeof navigator === "undefined"',
    'typeof navigator !== "undefined"',
    'typeof Deno !== "undefined"',
    "globalThis.Bun",
    "globalThis.window?.document === undefined",
    'typeof globalThis.window?.document === "undefined"',
    "!globalThis.window?.document",
    '!("window" in globalThis)',
    "isBrowser",
    "isReady",
  ])("not %s", (question) => {
    expect(listReads(`export const place = ${question} ? ${server} : undefined;`)).toEqual(["process"]);
  });

  test("says nothing of other runtimes, and a browser has what Vite gives", () => {
    expect(listReads("export const args = isServer ? Deno.args : [];")).toEqual(["Deno"]);
    expect(listReads('export const args = typeof Deno !== "undefined" ? Deno.args : [];')).toEqual([]);
    expect(listReads("export const key = isBrowser ? import.meta.env.KEY : undefined;")).toEqual([]);
    expect(listReads("export const key = isServer ? import.meta.env.KEY : undefined;")).toEqual(["import.meta.env"]);
    expect(listReads('export const root = typeof global === "undefined" ? window.name : "";')).toEqual([]);
  });
});
