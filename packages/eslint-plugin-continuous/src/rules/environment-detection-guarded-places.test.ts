import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { environmentDetection } from "./environment-detection.js";

/** The names that a service reads while it loads, or asks for by their bare names. */
function listFindings(code: string): readonly string[] {
  return lintCode(environmentDetection, code).map(
    ({ message, messageId = "" }) => `${messageId} ${message.slice(1, message.indexOf("`", 1))}`,
  );
}

const read = "start(window.location.href);";
const told = ["readAtLoad window"];

describe("a read behind a guard", () => {
  test.each([
    `if (isBrowser) ${read}`,
    `if (isBrowser) { open(); ${read} }`,
    `if (isServer) open(); else ${read}`,
    `while (isBrowser) { ${read} }`,
    `switch (runtime) { case "browser": ${read} }`,
    `switch (runtime) { case "node": break; case "browser": open(); ${read} }`,
    `switch (true) { case isBrowser: ${read} }`,
    `switch (kind) { case 1: if (isServer) break; ${read} }`,
    `try { ${read} } catch { open(); }`,
    `try { ${read} } catch (error) { open(error); } finally { close(); }`,
    `if (!isBrowser) throw new Error("none"); ${read}`,
    `if (!isBrowser) { open(); throw new Error("none"); } ${read}`,
    `if (!isBrowser) process1.exit(1); ${read}`,
    `if (isBrowser) open(); else throw new Error("none"); ${read}`,
    `if (!isBrowser) { if (isReady) throw first; else throw second; } ${read}`,
    `for (const one of all) { if (!isBrowser) continue; ${read} }`,
    `for (const one of all) { if (!isBrowser) break; ${read} }`,
    `assertBrowser(); ${read}`,
    `host.assertBrowser(); ${read}`,
    `ensureClient(); ${read}`,
    `assert(isBrowser); ${read}`,
    `invariant(isBrowser, "none"); ${read}`,
    `(() => { if (!isBrowser) return; ${read} })();`,
    `namespace Place { if (!isBrowser) throw none; ${read} }`,
    `class Place { static { if (!isBrowser) throw none; ${read} } }`,
    `function open() { ${read} } if (isBrowser) open();`,
    `if (isBrowser) { (() => { ${read} })(); }`,
  ])("%s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual([]);
  });
});

describe("a read behind none", () => {
  test.each([
    read,
    `if (isBrowser) open(); else ${read}`,
    `if (window.name && isBrowser) open();`,
    `while (window.name && isBrowser) open();`,
    `while (isReady) { ${read} }`,
    `do { ${read} } while (isBrowser);`,
    `for (; isBrowser;) { ${read} }`,
    `switch (runtime) { case "node": ${read} }`,
    `switch (runtime) { default: ${read} }`,
    `switch (role) { case "client": ${read} }`,
    `switch (1) { case isBrowser: ${read} }`,
    `switch (false) { case isBrowser: ${read} }`,
    `switch (isBrowser) { case window.name: open(); }`,
    `switch (kind) { case 1: ${read} if (isServer) break; }`,
    `try { open(); } catch { ${read} }`,
    `try { open(); } finally { ${read} }`,
    `try { ${read} } finally { close(); }`,
    `try { ${read} } catch (error) { throw error; }`,
    `try { ${read} } catch (error) { close(); throw error; }`,
    `${read} if (!isBrowser) throw none;`,
    `if (isBrowser) throw none; ${read}`,
    `if (!isBrowser) open(); ${read}`,
    `if (!isBrowser) exit; ${read}`,
    `if (!isBrowser) exit(); ${read}`,
    `if (!isBrowser) host.leave(); ${read}`,
    `if (!isBrowser) new host.exit(); ${read}`,
    `if (!isBrowser) { if (isReady) throw none; } ${read}`,
    `if (!isBrowser) { if (isReady) throw none; else open(); } ${read}`,
    `if (!isBrowser) { if (isReady) open(); else throw none; } ${read}`,
    `if (!isBrowser) for (;;) throw none; ${read}`,
    `if (isBrowser) throw none; else open(); ${read}`,
    `if (isReady) open(); else throw none; ${read}`,
    `if (isServer) open(); else throw none; ${read}`,
    `askBrowser(); ${read}`,
    `reassertBrowser(); ${read}`,
    `assertServer(); ${read}`,
    `assert(); ${read}`,
    `assert(isReady, isBrowser); ${read}`,
    `new assert(isBrowser); ${read}`,
    `host[assertBrowser](); ${read}`,
    `(first ?? assertBrowser)(); ${read}`,
    `isBrowser ?? ${read.slice(0, -1)};`,
    `function open() { ${read} } if (isReady) open();`,
    `(() => { ${read} if (!isBrowser) return; })();`,
  ])("%s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(told);
  });
});

describe("a function that runs at once", () => {
  test.each([
    `(() => { ${read} })();`,
    `(function () { ${read} })();`,
    `all.map(() => { ${read} });`,
    `Array.from(all, () => { ${read} });`,
    `new Promise(() => { ${read} });`,
    `function open() { ${read} } open();`,
    `const open = () => { ${read} }; open();`,
    `const open = function () { ${read} }; open();`,
    `const host = { open() { ${read} } }; host.open();`,
    `const host = { open: () => { ${read} } }; host.open();`,
    `const host = { "open": () => { ${read} } }; host["open"]();`,
    `class Host { static open() { ${read} } } Host.open();`,
    `class Host { static open = () => { ${read} }; } Host.open();`,
    `class Host { open() { ${read} } } const host = new Host(); host.open();`,
    `function one() { two(); } function two() { ${read} } one();`,
    `function one() { two(); } function two() { one(); ${read} } one();`,
    `function one() { two(); } function two() { one(); ${read} } function three() { one(); } two(); three();`,
    `function one() { ${read} } function two() { one(); } function three() { one(); } three();`,
  ])("%s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(told);
  });

  test.each([
    `(function* () { ${read} })();`,
    `all.on(() => { ${read} });`,
    `all["map"](() => { ${read} });`,
    `map(() => { ${read} });`,
    `new Promise(start, () => { ${read} });`,
    `new Watcher(() => { ${read} });`,
    `new host.Promise(() => { ${read} });`,
    `start(() => { ${read} });`,
    `function open() { ${read} }`,
    `function open() { ${read} } start(open);`,
    `function open() { ${read} } new Place(open);`,
    `const host = { open() { ${read} } }; other.open();`,
    `const host = { open() { ${read} } }; host.close();`,
    `const host = { [open]: () => { ${read} } }; host.open();`,
    `class Host { open() { ${read} } } const host = new Host(); host.close();`,
    `function one() { two(); } function two() { one(); ${read} }`,
  ])("not %s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual([]);
  });
});

describe("a class", () => {
  const inConstructor = ["readInConstructor window"];
  const place = `class Place { constructor() { ${read} } }`;

  test.each([
    `export ${place}`,
    `export class Place { at = window.name; }`,
    `export class Place { accessor at = window.name; }`,
    `export const Place = ${place};`,
    `export const Place = class { constructor() { ${read} } };`,
    `${place} new Place();`,
    `${place} if (isBrowser) new Place(); new Place();`,
    `${place} if (isBrowser) start(Place);`,
    `${place} if (isBrowser) new Other(Place);`,
    `${place} let place: Place;`,
    `{ ${place} if (isBrowser) new Place(); }`,
    `export class Place { constructor() { this.open(); } open() { ${read} } }`,
    `export class Place { at = this.open(); open() { ${read} } }`,
  ])("%s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(inConstructor);
  });

  test.each([
    `${place} if (isBrowser) new Place();`,
    `${place} let place: Place; if (isBrowser) place = new Place();`,
    `if (isBrowser) { ${place} new Place(); }`,
    `export class Place { open() { ${read} } }`,
    `export class Place { at = () => window.name; }`,
    `export class Place { at = isBrowser ? window.name : ""; }`,
  ])("not %s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual([]);
  });

  test.each([
    "export class Place { static at = window.name; }",
    "export class Place { [window.name] = 1; }",
    "export class Place { static { start(window.name); } }",
    "export class Place extends window.Place {}",
  ])("that reads as the module loads: %s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(told);
  });
});

describe("what is missing may be asked for", () => {
  const missing = ["readAtLoad window"];

  test.each([
    "globalThis.window.open();",
    "globalThis.window();",
    "new globalThis.window();",
    "globalThis.window`a`;",
    "const { name } = globalThis.window;",
    "for (const one of globalThis.window) open(one);",
    "(globalThis.window as Page).open();",
    "globalThis.window!.open();",
    "(globalThis.window satisfies Page).open();",
    "(<Page>globalThis.window).open();",
    "const page = globalThis.window; page.open();",
    "const page = globalThis.window as Page; page.open();",
  ])("and throws: %s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(missing);
  });

  test.each([
    "globalThis.window;",
    "globalThis.window?.open();",
    "globalThis.window?.();",
    "start(globalThis.window);",
    "new Page(globalThis.window);",
    "pages[globalThis.window];",
    "`${globalThis.window}`;",
    "const page = globalThis.window; page?.open(); start(page);",
    "const { page = globalThis.window } = host;",
    "for (const one of all) start(globalThis.window);",
    "for (globalThis.window of all) open();",
    "host.window.open();",
    "globalThis.name.open();",
    "pages[globalThis].open();",
    "start(globalThis);",
  ])("and does not: %s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual([]);
  });
});

describe("asked by its bare name", () => {
  const bare = ["bareTest window"];

  test.each([
    "if (window) open();",
    "window ? open() : close();",
    "while (window) open();",
    "if (!window) open();",
    "start(!!window);",
    "start(Boolean(window));",
    "start(window?.name);",
    "start(window ?? {});",
    "start(window || {});",
    "window && open();",
    "if (isReady && window) open();",
    "if (isReady || window) open();",
    "if (!(isReady && window)) open();",
    "start(window === undefined);",
    "start(window == null);",
    "start(window !== undefined);",
    "start(undefined != window);",
  ])("%s", (code) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(bare);
  });

  test.each([
    ["-window;", told],
    ["start(isReady && window);", told],
    ["window === page;", told],
    ["window > null;", told],
    ["is(window);", told],
    ["Boolean(page, window);", told],
    ["host.Boolean(window);", told],
    ["page[window];", told],
    ["if (open(window)) open();", told],
    ["for (; window;) open();", told],
    ["if (isReady) start(window);", told],
    ["typeof window;", []],
    ["try { start(!!window); } catch { close(); }", []],
    ["try { open(); start(!!window); } catch { close(); }", bare],
    ["try { start(!!window); } finally { close(); }", bare],
    ["try { (function () { start(!!window); })(); } catch { close(); }", bare],
    ["if (isBrowser) start(!!window);", []],
  ])("or not: %s", (code, found) => {
    expect(listFindings(`export const mail = {}; ${code}`)).toEqual(found);
  });
});
