import { expect, test } from "vitest";

import { isTooDeep } from "./is-too-deep.js";
import { parseServices } from "./parse-services.js";

const deep = 20_000;

test.each([
  ["arrays", "[".repeat(deep) + "]".repeat(deep)],
  ["objects", `${"{ a: ".repeat(deep)}1${" }".repeat(deep)}`],
  ["functions", `f(${"() => {".repeat(deep)}${"}".repeat(deep)})`],
  ["arrows without brackets", `${"a => ".repeat(deep)}a`],
  ["assignments", `${"a = ".repeat(deep)}a`],
  ["templates", `${"`${".repeat(deep)}a${"}`".repeat(deep)}`],
  ["a sum on lines of its own", `a${"\n  + a".repeat(deep)}`],
  ["else if", `0; ${"if (a) {}\nelse ".repeat(deep)}{}`],
])("code that nests deeper than a parser bears is told before it is parsed: %s", (_what, code) => {
  const text = `export const a = ${code};`;
  expect(isTooDeep(text)).toBe(true);
  expect(parseServices("src/services/deep-service.ts", text)).toMatchObject({
    code: "parse-error",
    message: expect.stringContaining("nests deeper than the parser can follow") as unknown,
    where: { path: "src/services/deep-service.ts" },
  });
});

test.each([
  ["many statements", "f({ a: [1, g(2)] });\n"],
  ["many statements without semicolons", "const a = b + c\nf(a)\n"],
  ["many functions on one line", "function f(a){return g(a)}"],
  ["many branches", "if (a) { b() } else { c() }\n"],
  ["many terms in separate items", "x = [a + b, a + c];"],
  ["brackets in strings", `f("((", '[[', \`{{\`);\n`],
  ["brackets in comments", "f(); // ((({\n/* [[[ */"],
  ["quotes and brackets in regular expressions", `s = s.replace(/["'({]/g, "").replace(/[/(]/u, "");\n`],
  ["templates", "f(`a ${g({ b: `${c}` })} ((`);\n"],
  ["apostrophes in markup", "g(() => { return <p>It's {f(`${a}`)} ( here</p>; });\n"],
])("a long file is not deep: %s", (_what, line) => {
  expect(isTooDeep(line.repeat(deep))).toBe(false);
});

test("a union of many names is not deep", () => {
  expect(isTooDeep(`type Name =${'\n  | "a"'.repeat(deep)};`)).toBe(false);
});

test("the services of a module that nests a thousand levels are found", () => {
  const code = `export const thingService = { run() { return ${"[".repeat(1000)}${"]".repeat(1000)}; } };`;
  expect(parseServices("src/services/thing-service.ts", code)).toMatchObject([{ name: "thingService" }]);
});
