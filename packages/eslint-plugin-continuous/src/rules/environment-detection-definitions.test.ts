import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { environmentDetection } from "./environment-detection.js";

/** The names that a service reads while it loads. */
function listReads(code: string): readonly string[] {
  return lintCode(environmentDetection, code).map(({ message }) => message.slice(1, message.indexOf("`", 1)));
}

const browser = "window.location.href";

describe("what stands for a question", () => {
  const ask = 'typeof window !== "undefined"';

  test.each([
    [`const there = ${ask};`, "there"],
    [`const there = ${ask}; const found = there; const known = found;`, "known"],
    [`var there = ${ask};`, "there"],
    [`const there = (${ask}) as boolean;`, "there"],
    [`function there() { return ${ask}; }`, "there()"],
    [`const there = () => ${ask};`, "there()"],
    [`const there = () => { return ${ask}; };`, "there()"],
    [`const there = function () { return ${ask}; };`, "there()"],
    [`const host = { there: ${ask} };`, "host.there"],
    [`const host = { "there": ${ask} };`, "host.there"],
    [`const host = { there: ${ask} };`, 'host["there"]'],
    [`const host = { there() { return ${ask}; } };`, "host.there()"],
    [`const host = { ...other, there: ${ask} };`, "host.there"],
    [`class Host { static there = ${ask}; }`, "Host.there"],
    [`class Host { static there() { return ${ask}; } }`, "Host.there()"],
    [`const Host = class { static there = ${ask}; };`, "Host.there"],
    [`class Host { there = ${ask}; } const host = new Host();`, "host.there"],
    [`const Host = class { there = ${ask}; }; const host = new Host();`, "host.there"],
    [`class Host { constructor() { this.there = ${ask}; } } const host = new Host();`, "host.there"],
    [`class Host { there; constructor() { start(); this.there = ${ask}; } } const host = new Host();`, "host.there"],
  ])("%s %s", (before, question) => {
    expect(listReads(`${before} export const place = ${question} ? ${browser} : undefined;`)).toEqual([]);
  });

  test.each([
    [`let there = ${ask};`, "there"],
    [`const { there } = { there: ${ask} };`, "there"],
    ["const there = isReady;", "there"],
    [
      `const a = ${ask}; const b = a; const c = b; const d = c; const e = d; const f = e; const g = f; const h = g;`,
      "h",
    ],
    [`function there() { start(); return ${ask}; }`, "there()"],
    [`function there() { if (isReady) return ${ask}; return true; }`, "there()"],
    ["function there() { return; }", "there()"],
    ["function there() {}", "there()"],
    ["function there() { start(); }", "there()"],
    [`function there() { return ${ask}; } function there() { return true; }`, "there()"],
    [`const host = { there: ${ask} };`, "host.other"],
    [`const host = { there: ${ask} };`, "host[there]"],
    [`const host = { [there]: ${ask} }; const key = "there";`, "host[key]"],
    [`const host = { ...there, other: ${ask} };`, "host.there"],
    [`const host = { [there]: ${ask} };`, "host.there"],
    [`class Host { static [there] = ${ask}; }`, "Host.there"],
    [`const host = open({ there: ${ask} });`, "host.there"],
    [`const host = new (open())({ there: ${ask} });`, "host.there"],
    [`const host = new Host({ there: ${ask} });`, "host.there"],
    [`function Host() { return ${ask}; } const host = new Host();`, "host.there"],
    [`function host() { return ${ask}; }`, "host.there"],
    [`class Host { other = ${ask}; static { open(); } there; } const host = new Host();`, "host.there"],
    [`class Host { init() { this.there = ${ask}; } } const host = new Host();`, "host.there"],
    [`class Host { constructor() { that.there = ${ask}; } } const host = new Host();`, "host.there"],
    [`class Host { constructor() { if (isReady) this.there = ${ask}; } } const host = new Host();`, "host.there"],
    [`class Host { #there = ${ask}; there; } const host = new Host();`, "host.there"],
  ])("not %s %s", (before, question) => {
    const reads = listReads(`${before} export const place = ${question} ? ${browser} : undefined;`);
    expect(reads).toEqual(["window"]);
  });

  test("this, in a method that is called while the module loads", () => {
    const service = (field: string, question: string): string =>
      `class Mail { ${field} open() { if (${question}) return ${browser}; } constructor() { this.open(); } } export const mail = new Mail();`;
    expect(listReads(service(`there = ${ask};`, "this.there"))).toEqual([]);
    expect(listReads(service(`#there = ${ask};`, "this.#there"))).toEqual([]);
    expect(listReads(service(`there() { return ${ask}; }`, "this.there()"))).toEqual([]);
    expect(listReads(service(`there = ${ask};`, "(() => this.there)()"))).toEqual(["window"]);
    expect(listReads(service("there = isReady;", "this.there"))).toEqual(["window"]);
    expect(
      listReads(`export const mail = { there: ${ask}, place: 1 }; export const at = mail.there ? ${browser} : 1;`),
    ).toEqual([]);
  });
});
