import { describe, expect, it } from "vitest";

import { createSymbolFinder } from "./find-symbol-path.js";

/** The symbol at `@` in a text. */
function symbolAt(text: string, path = "a.ts"): string {
  const offset = text.indexOf("@");
  return createSymbolFinder(path, text.replace("@", ""))(offset);
}

describe("createSymbolFinder", () => {
  it.each([
    ["a method", "export class MailService { send() { return @1; } }", "MailService.send"],
    ["a private method", "class A { #send() { @f(); } }", "A.#send"],
    ["a field", "class A { static readonly limit = @1; }", "A.limit"],
    ["an abstract method", "abstract class A { abstract send(@to: string): void }", "A.send"],
    ["a function in a function", "function a() { function b() { @f(); } }", "a.b"],
    ["after a function in a function", "function a() { function b() { f(); } @g(); }", "a"],
    ["a variable that holds a function", "const send = async () => { @f(); };", "send"],
    ["a variable at the top", "export const limits = f({ a: @1 });", "limits"],
    ["a variable in a function", "function a() { const b = @f(); }", "a"],
    ["a function in a variable in a function", "function a() { const b = () => @f(); }", "a.b"],
    ["members of an object", "export const api = { mail: { send() { @f(); } } };", "api.mail.send"],
    ["a default export without a name", "export default class { send() { @f(); } }", "default.send"],
    ["an interface", "interface Mail { to: @string }", "Mail.to"],
    ["an enum", "enum Colour { Red = @1 }", "Colour"],
    ["the class's own name", "class @Mail {}", "Mail"],
    ["a test", "describe('Mail', () => { it('is sent', async () => { @f(); }); });", "describe(Mail).it(is sent)"],
    [
      "a test that is skipped",
      "describe.only('Mail', () => { it.skip('is sent', () => { @f(); }); });",
      "describe(Mail).it(is sent)",
    ],
    ["a route", "app.get('/mail', (request) => @f(request));", "get(/mail)"],
    ["a call that is given no function", "f('a', @g());", ""],
    ["the module", "import a from 'a';\n@f();\nfunction b() {}", ""],
    ["after everything", "function b() {}\n@f();", ""],
    ["a key that is worked out", "class A { [f()]() { @g(); } }", "A"],
    ["where a declaration begins", "f();@function b() {}", "b"],
    ["where a declaration has ended", "function b() {}@f();", ""],
    ["where one ends and another begins", "function a() {}function b() { @f(); }", "b"],
    ["a variable without a value", "function a() { let b; @f(); }", "a"],
    ["a variable taken apart", "const { a } = f(@1);", ""],
    ["a call about a number", "f(1, () => { @g(); });", ""],
    ["a call about a template", "f(`a`, () => { @g(); });", ""],
    ["a call about nothing", "f(() => { @g(); });", ""],
    ["a call of what is not named", "(f ?? g)('a', () => { @g(); });", "(a)"],
    ["a test with a long title", `it('${"0123456789".repeat(7)}', () => { @f(); });`, `it(${"0123456789".repeat(6)})`],
    ["a test that may be skipped", "it.skipIf('a', () => { @f(); });", "skipIf(a)"],
    ["a test by another name", "it.noskip('a', () => { @f(); });", "noskip(a)"],
    ["a member in quotes", "export const api = { 'mail list': { send() { @f(); } } };", "api.mail list.send"],
    ["a member by its number", "export const api = { 1: { send() { @f(); } } };", "api.1.send"],
    ["a member that is worked out", "export const api = { [`a`]: { send() { @f(); } } };", "api.send"],
    ["a member of an interface, in quotes", "interface Mail { 'to': @string }", "Mail.to"],
    ["another module's types", "declare module 'mail' { const limit: @string; }", "mail.limit"],
    ["a property that holds no more than a value", "export const api = f({ mail: @1 });", "api"],
    ["text beyond the first plane", "const a = '😀😀😀'; function b() { @f(); }", "b"],
  ])("%s", (_, text, expected) => {
    expect(symbolAt(text)).toBe(expected);
  });

  it("finds none in what does not parse", () => {
    expect(symbolAt("class A { send( { @f(); } }")).toBe("");
  });

  it("reads JSX and CommonJS", () => {
    expect(symbolAt("const Page = () => <p>{@f()}</p>;", "a.jsx")).toBe("Page");
    expect(symbolAt("exports.a = 1; function b() { return @1; }", "a.cjs")).toBe("b");
  });
});
