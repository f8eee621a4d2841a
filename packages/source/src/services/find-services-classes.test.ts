import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

const path = "packages/shared/src/services/auth-service.ts";

test("an exported class is a service, with its public methods", () => {
  const code = `export class AuthService<Role extends string = string> {
  #token = "";
  private cache = new Map<string, Role>();
  constructor(private readonly client: Client) {}
  async signIn(email: string) { return this.find(email); }
  signOut = async () => { this.#token = ""; };
  get token() { return this.#token; }
  private find(email: string) { return this.cache.get(email); }
  static of(client: Client) { return client; }
}`;
  expect(parseServices(path, code)).toEqual([
    {
      name: "AuthService",
      kind: "class",
      exports: ["AuthService"],
      methods: ["signIn", "signOut", "of"],
      className: "AuthService",
      instanceName: null,
      line: 1,
      column: 14,
      endLine: 10,
      singleton: null,
      injected: true,
      environment: [],
      healthCheck: null,
    },
  ]);
});

test("a class and its instance are one service, named by the class", () => {
  const code = `export class AuthService { signIn() {} }
export const authService = new AuthService();`;
  expect(parseServices(path, code)).toMatchObject([
    {
      name: "AuthService",
      exports: ["AuthService", "authService"],
      instanceName: "authService",
      singleton: { mechanism: "module_instance" },
    },
  ]);
});

test("a private class goes by the name of its exported instance, and stands where the class stands", () => {
  const code = `
class AuthService { signIn() {} }
const authService = new AuthService();
export { authService as auth };`;
  expect(parseServices(path, code)).toMatchObject([
    { name: "auth", exports: ["auth"], className: "AuthService", instanceName: "auth", line: 2, column: 7, endLine: 2 },
  ]);
});

test("a default export goes by the name it has in its module", () => {
  expect(parseServices(path, "class AuthService { signIn() {} }\nexport default new AuthService();")).toMatchObject([
    { name: "AuthService", exports: ["default"], instanceName: "default" },
  ]);
  expect(
    parseServices(path, "class AuthService { signIn() {} }\nconst auth = new AuthService();\nexport default auth;"),
  ).toMatchObject([{ name: "auth", exports: ["default"], instanceName: "auth" }]);
  expect(parseServices(path, "export default class { signIn() {} }")).toMatchObject([
    { name: "auth-service", className: null },
  ]);
});

test("class expressions, frozen instances and classes made on the spot count", () => {
  expect(parseServices(path, "export const AuthService = class { signIn() {} };")).toMatchObject([
    { name: "AuthService", className: "AuthService" },
  ]);
  expect(parseServices(path, "export const auth = Object.freeze(new (class Auth { signIn() {} })());")).toMatchObject([
    { name: "auth", className: "Auth", methods: ["signIn"] },
  ]);
});

test("an instance of another module's class is a second door to that service", () => {
  const code = `import { AuthService } from "./auth-service-class.js";
export const authService = new AuthService();`;
  expect(parseServices(path, code)).toMatchObject([
    { name: "authService", className: "AuthService", methods: [], isWrapper: true },
  ]);
});

test("an instance of a package's class is no service of this repository", () => {
  expect(parseServices(path, `import { Redis } from "ioredis";\nexport const redis = new Redis();`)).toEqual([]);
  expect(parseServices(path, "export const known = new Map<string, string>();")).toEqual([]);
});

test("two classes of one module are two services, in order", () => {
  const code = "export class Writer { write() {} }\nexport class Reader { read() {} }";
  expect(parseServices(path, code)).toMatchObject([
    { name: "Writer", line: 1 },
    { name: "Reader", line: 2 },
  ]);
});

test("the check of its health is found under its usual names", () => {
  expect(parseServices(path, "export class A { isHealthy() {} }")).toMatchObject([{ healthCheck: "isHealthy" }]);
  expect(parseServices(path, "export class A { run() {} healthCheck() {} }")).toMatchObject([
    { healthCheck: "healthCheck" },
  ]);
  expect(parseServices(path, "export class A { healthyMeals() {} }")).toMatchObject([{ healthCheck: null }]);
});

test("classes that it makes and keeps are named", () => {
  const code = `import { Mailer } from "./mailer.js";
import { Clock } from "./clock.js";
export class AuthService {
  private mailer = new Mailer();
  now() { const clock = new Clock(); return clock.now(); }
}`;
  expect(parseServices(path, code)).toMatchObject([{ keeps: ["Mailer"] }]);
});

test("names and places count UTF-16 units", () => {
  expect(parseServices(path, `const emoji = "😀"; export class Größe { misst() {} }`)).toMatchObject([
    { name: "Größe", line: 1, column: 34 },
  ]);
});
