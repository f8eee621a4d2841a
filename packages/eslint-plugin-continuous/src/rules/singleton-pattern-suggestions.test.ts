import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { singletonPattern } from "./singleton-pattern.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const filename = "packages/shared/services/auth-service.ts";

new RuleTester().run("singleton-pattern: suggestions", singletonPattern, {
  valid: [{ name: "nothing to write", filename, code: `export class AuthService { static signIn() {} }` }],
  invalid: [
    {
      name: "a constructor that makes its client out of nothing, with type parameters",
      filename,
      code: `import { DbClient } from "./db.js";
export default class AuthService<Role extends string, User> {
  private readonly db = new DbClient();
  // Ünïcode stays.
  public constructor(private readonly name: string, retries = 3) {}
  signIn() {}
}`,
      errors: [
        {
          messageId: "uncached",
          data: { name: "AuthService" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: "makeSingleton",
              data: { name: "AuthService" },
              output: `import { DbClient } from "./db.js";
export default class AuthService<Role extends string, User> {
  private static instance: AuthService<string, unknown> | undefined;

  static getInstance(name: string, retries = 3): AuthService<string, unknown> {
    AuthService.instance ??= new AuthService(name, retries);
    return AuthService.instance;
  }

  private readonly db = new DbClient();
  // Ünïcode stays.
  private constructor(private readonly name: string, retries = 3) {}
  signIn() {}
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a factory that does not cache, and a base of Node's own",
      filename,
      code: `import { EventEmitter } from "node:events";
export class AuthService extends EventEmitter {
  signIn() {}
}
export const createAuthService = () => new AuthService();`,
      errors: [
        {
          messageId: "uncached",
          data: { name: "AuthService" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: "makeSingleton",
              data: { name: "AuthService" },
              output: `import { EventEmitter } from "node:events";
export class AuthService extends EventEmitter {
  private static instance: AuthService | undefined;

  private constructor() {
    super();
  }

  static getInstance(): AuthService {
    AuthService.instance ??= new AuthService();
    return AuthService.instance;
  }

  signIn() {}
}
export const createAuthService = () => new AuthService();`,
            },
          ],
        },
      ],
    },
    {
      name: "CommonJS, where a constructor cannot be private",
      filename: "packages/jobs/services/label-service.cjs",
      code: `class LabelService {
  print() {}
}
module.exports = { LabelService, größe: 1 };
module.exports.LabelService = LabelService;`,
      errors: [
        {
          messageId: "uncached",
          data: { name: "LabelService" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 19,
          suggestions: [
            {
              messageId: "makeSingleton",
              data: { name: "LabelService" },
              output: `class LabelService {
  static #instance;

  static getInstance() {
    LabelService.#instance ??= new LabelService();
    return LabelService.#instance;
  }

  print() {}
}
module.exports = { LabelService, größe: 1 };
module.exports.LabelService = LabelService;`,
            },
          ],
        },
      ],
    },
    {
      name: "a class expression",
      filename,
      code: `export const AuthService = class { signIn() {} };`,
      errors: [
        {
          messageId: "uncached",
          data: { name: "AuthService" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: "makeSingleton",
              data: { name: "AuthService" },
              output: `export const AuthService = class {
  private static instance: AuthService | undefined;

  private constructor() {}

  static getInstance(): AuthService {
    AuthService.instance ??= new AuthService();
    return AuthService.instance;
  }
 signIn() {} };`,
            },
          ],
        },
      ],
    },
  ],
});
