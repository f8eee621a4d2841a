import { describe, expect, test } from "vitest";

import type { ModuleRecord } from "./module-record.js";
import { openModule } from "./open-module.js";

function parse(text: string, path = "a.ts"): ModuleRecord {
  const opened = openModule(path, text);
  if ("code" in opened) throw new Error(opened.message);
  return opened.record;
}

describe("imports", () => {
  test("takes names, the default, everything, or only runs a module", () => {
    const { imports } = parse(
      `import auth, { signIn as enter, type User } from "./auth";
import * as mail from "./mail";
import type { Order } from "./order";
import "./setup";
auth(enter, mail);`,
    );
    expect(imports).toEqual([
      { specifier: "./auth", names: ["default"], isType: false },
      { specifier: "./auth", names: ["signIn"], isType: false },
      { specifier: "./auth", names: ["User"], isType: true },
      { specifier: "./mail", names: "*", isType: false },
      { specifier: "./order", names: ["Order"], isType: true },
      { specifier: "./setup", names: [], isType: false },
    ]);
  });

  test.each([
    ['const { auth, mail: post } = await import("./services");', ["auth", "mail"]],
    ['const auth = (await import("./services")).auth;', ["auth"]],
    ['import("./services").then(({ auth }) => auth.run());', ["auth"]],
    ['lazy(() => import("./services").then((m) => ({ default: m.Page })));', ["Page"]],
    ['import("./services").then((m) => m.auth.run());', ["auth"]],
    ['const services = await import("./services");', "*"],
    ['const { auth, ...rest } = await import("./services");', "*"],
    ['/* größe 名前 😀 */ const { auth } = await import("./services");', ["auth"]],
  ])("takes of a dynamic import what is written: %s", (text, names) => {
    expect(parse(text).imports).toEqual([{ specifier: "./services", names, isType: false }]);
  });

  test("knows no dynamic import whose place is not written", () => {
    expect(parse("await import(name); await import(`./${name}`);").imports).toEqual([]);
  });

  test.each([
    ['const { auth } = require("./services");', "a.cjs", ["auth"]],
    ['const auth = require("./services").auth;', "a.js", ["auth"]],
    ['import services = require("./services");', "a.cts", "*"],
  ])("takes of a require what is written: %s", (text, path, names) => {
    expect(parse(text, path).imports).toEqual([{ specifier: "./services", names, isType: false }]);
  });

  test("takes no require that a comment talks of", () => {
    expect(parse('// require("./gone")\n/* require("./gone") */\n', "a.cjs").imports).toEqual([]);
  });

  test("reads a .cjs that a bundler takes with imports", () => {
    expect(parse('import "./a";', "a.cjs").imports).toEqual([{ specifier: "./a", names: [], isType: false }]);
  });
});

describe("exports", () => {
  test("passes on names of others, however it is written, and uses none of them", () => {
    const record = parse(
      `export { a, b as c } from "./x";
export * from "./y";
export * as all from "./z";
export type { T } from "./t";
import { d } from "./d";
export { d };
export { d as default2 };
import e from "./e";
export default e;`,
    );
    expect(record.reExports).toEqual([
      { specifier: "./x", imported: "a", exported: "a", isType: false },
      { specifier: "./x", imported: "b", exported: "c", isType: false },
      { specifier: "./y", imported: "*", exported: "*", isType: false },
      { specifier: "./z", imported: "*", exported: "all", isType: false },
      { specifier: "./t", imported: "T", exported: "T", isType: true },
      { specifier: "./d", imported: "d", exported: "d", isType: false },
      { specifier: "./d", imported: "d", exported: "default2", isType: false },
      { specifier: "./e", imported: "default", exported: "default", isType: false },
    ]);
    expect(record.imports).toEqual([]);
  });

  test("uses what it passes on where it says more of it", () => {
    const record = parse('import { auth } from "./auth";\nauth.start();\nexport { auth };\n');
    expect(record.imports).toEqual([{ specifier: "./auth", names: ["auth"], isType: false }]);
  });

  test("names what it exports of its own", () => {
    const { ownExports } = parse("export const a = 1, b = 2;\nexport interface T {}\nexport default class {}\n");
    expect(ownExports).toEqual([
      { name: "a", start: 0, end: 26, isType: false },
      { name: "b", start: 0, end: 26, isType: false },
      { name: "T", start: 27, end: 48, isType: true },
      { name: "default", start: 49, end: 72, isType: false },
    ]);
  });
});

test("says where a module does not parse", () => {
  expect(openModule("src/a.ts", "export const a = 1;\nexport const = 2;\n")).toEqual({
    code: "parse-error",
    message: "src/a.ts does not parse: Unexpected token",
    hint: "Mend the syntax; until then what this file imports is not known.",
    where: { path: "src/a.ts", line: 2, column: 14 },
  });
});
