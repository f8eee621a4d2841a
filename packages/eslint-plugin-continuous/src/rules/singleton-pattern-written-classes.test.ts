import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { singletonPattern } from "./singleton-pattern.js";

/** The module after what is offered; `undefined` where nothing is. */
function mend(code: string, path = "services/auth.ts"): string | undefined {
  const [found] = lintCode(singletonPattern, code, { path, options: { dependencyInjection: "forbidden" } });
  if (found === undefined) throw new Error("nothing found");
  const fix = found.suggestions?.[0]?.fix;
  return fix && `${code.slice(0, fix.range[0])}${fix.text}${code.slice(fix.range[1])}`;
}

describe("getInstance() is written", () => {
  test("as the members are indented", () => {
    expect(mend("export class AuthService {\n\ta() {}\n}")).toBe(`export class AuthService {
\tprivate static instance: AuthService | undefined;

\tprivate constructor() {}

\tstatic getInstance(): AuthService {
\t  AuthService.instance ??= new AuthService();
\t  return AuthService.instance;
\t}

\ta() {}
}`);
  });

  test("where class and members share a line", () => {
    expect(mend("export class AuthService { a() {} }")).toBe(`export class AuthService {
  private static instance: AuthService | undefined;

  private constructor() {}

  static getInstance(): AuthService {
    AuthService.instance ??= new AuthService();
    return AuthService.instance;
  }
 a() {} }`);
  });

  test("with all that the constructor takes", () => {
    expect(
      mend("export class AuthService {\n  constructor(private a: A, b = 1, ...names: string[]) {}\n  b() {}\n}"),
    ).toBe(
      `export class AuthService {
  private static instance: AuthService | undefined;

  static getInstance(a: A, b = 1, ...names: string[]): AuthService {
    AuthService.instance ??= new AuthService(a, b, ...names);
    return AuthService.instance;
  }

  private constructor(private a: A, b = 1, ...names: string[]) {}
  b() {}
}`,
    );
  });

  test("in JavaScript by a private name", () => {
    expect(mend("export class AuthService {\n  instance = 1;\n  a() {}\n}", "services/auth.js")).toBe(
      `export class AuthService {
  static #instance;

  static getInstance() {
    AuthService.#instance ??= new AuthService();
    return AuthService.#instance;
  }

  instance = 1;
  a() {}
}`,
    );
  });
});

describe("nothing is offered where it would not compile", () => {
  test.each([
    ["services/auth.ts", "export class AuthService { instance = 1; a() {} }"],
    ["services/auth.ts", 'export class AuthService { "instance" = 1; a() {} }'],
    ["services/auth.ts", "export class AuthService { a() {} getInstance() {} }"],
    ["services/auth.js", "export class AuthService { #instance = 1; a() {} }"],
    ["services/auth.ts", "export class AuthService { constructor({ a }) {} a() {} }"],
    ["services/auth.ts", "export class AuthService { constructor(...[a]) {} a() {} }"],
  ])("%s %s", (path, code) => {
    expect(mend(code, path)).toBeUndefined();
  });

  test.each([
    "export class AuthService { [key: string]: unknown; a() {} }",
    "export class AuthService { #instance = 1; a() {} }",
    "export class AuthService { static {} a() {} }",
  ])("but for %s", (code) => {
    expect(mend(code)).toContain("static getInstance(): AuthService {");
  });
});
