import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { singletonPattern } from "./singleton-pattern.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const filename = "packages/shared/services/auth-service.ts";

new RuleTester().run("singleton-pattern: classes", singletonPattern, {
  valid: [
    {
      name: "an instance of the module",
      filename,
      code: `export class AuthService { signIn() {} }\nexport const authService = new AuthService();`,
    },
    { name: "a private class", filename, code: `class AuthService { signIn() {} }\nexport default new AuthService();` },
    { name: "an object of functions", filename, code: `export const authService = { signIn() {} };` },
    { name: "a class of static methods", filename, code: `export class AuthService { static signIn() {} }` },
    {
      name: "a class that is given its collaborators",
      filename,
      code: `export class AuthService { constructor(private readonly db: Db) {} signIn() {} }`,
    },
    {
      name: "a class that puts together what it was given",
      filename,
      code: `import { DbClient } from "./db.js";\nexport class AuthService { db; constructor(url: string) { this.db = new DbClient(url); } signIn() {} }`,
    },
    {
      name: "a default that can be replaced",
      filename,
      code: `import { DbClient } from "./db.js";\nexport class AuthService { constructor(private db = new DbClient()) {} signIn() {} }`,
    },
    { name: "a class of a container", filename, code: `@Injectable()\nexport class AuthService { signIn() {} }` },
    {
      name: "a class of a framework",
      filename,
      code: `import { AbstractAuthProvider } from "@framework/auth";\nexport class AuthService extends AbstractAuthProvider { constructor() { super("x"); } signIn() {} }`,
    },
    {
      name: "a base that cannot be seen",
      filename,
      code: `import { Base } from "./base.js";\nexport class AuthService extends Base { constructor() { super(); } signIn() {} }`,
    },
    { name: "an abstract base", filename, code: `export abstract class AuthService { signIn() {} }` },
    {
      name: "a double for tests, by its file",
      filename: "packages/test-utils/mock-mail-service.ts",
      code: `export class MailService { send() {} }`,
    },
    { name: "an error", filename, code: `export class AuthClientError extends Error { hint() {} }` },
    {
      name: "a class that is made as often as it is needed",
      filename,
      code: `export class TokenFormatter { format() {} }`,
    },
    { name: "one that does nothing", filename, code: `export class NoOpAuthService { signIn() {} }` },
    { name: "no service file", filename: "packages/shared/auth.ts", code: `export class AuthService { signIn() {} }` },
    {
      name: "a test",
      filename: "packages/shared/services/auth-service.test.ts",
      code: `export class AuthService { signIn() {} }`,
    },
    {
      name: "a part of one other service",
      filename,
      code: `export class AuthService { signIn() {} }`,
      settings: {
        continuous: {
          services: {
            schemaVersion: 1,
            services: [
              {
                path: "packages/shared/services/app-service.ts",
                name: "AppService",
                className: "AppService",
                instanceName: null,
                exports: ["AppService"],
                keeps: ["AuthService"],
              },
            ],
          },
        },
      },
    },
    {
      name: "a part of one module that is no service",
      filename,
      code: `export class AuthService { signIn() {} }`,
      settings: {
        continuous: {
          services: {
            schemaVersion: 1,
            services: [],
            keepers: [
              { path: "packages/shared/main.ts", keeps: ["AuthService"] },
              { path: "apps/shop/src/mail.ts", keeps: ["MailService"] },
            ],
          },
        },
      },
    },
    {
      name: "an instance in another module",
      filename,
      code: `export class AuthService { signIn() {} }`,
      settings: {
        continuous: {
          services: {
            schemaVersion: 1,
            services: [
              {
                path: "packages/shared/services/index.ts",
                name: "auth",
                className: "AuthService",
                instanceName: "auth",
                exports: ["auth"],
                isWrapper: true,
              },
            ],
          },
        },
      },
    },
  ],
  invalid: [
    {
      name: "a class anyone may construct",
      filename,
      code: `export class AuthService {
  signIn() {}
}`,
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
              output: `export class AuthService {
  private static instance: AuthService | undefined;

  private constructor() {}

  static getInstance(): AuthService {
    AuthService.instance ??= new AuthService();
    return AuthService.instance;
  }

  signIn() {}
}`,
            },
          ],
        },
      ],
    },
    {
      name: "dependency injection where that is forbidden, with parameters that have no name to hand on",
      filename,
      code: `export class AuthService { constructor({ db }: Deps) { this.db = db; } signIn() {} }`,
      options: [{ dependencyInjection: "forbidden", clients: [] }],
      errors: [
        {
          messageId: "injected",
          data: { name: "AuthService" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: [],
        },
      ],
    },
    ...[
      { name: "kept by another package alone", keepers: ["apps/shop/src/main.ts"] },
      { name: "kept by two modules of its package", keepers: ["packages/shared/a.ts", "packages/shared/b.ts"] },
    ].map(({ name, keepers }) => ({
      name,
      filename,
      code: `export class AuthService { signIn() {} }`,
      settings: {
        continuous: {
          services: {
            schemaVersion: 1,
            services: [],
            keepers: keepers.map((path) => ({ path, keeps: ["AuthService"] })),
          },
        },
      },
      errors: [
        {
          messageId: "uncached" as const,
          data: { name: "AuthService" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: "makeSingleton" as const,
              data: { name: "AuthService" },
              output: `export class AuthService {
  private static instance: AuthService | undefined;

  private constructor() {}

  static getInstance(): AuthService {
    AuthService.instance ??= new AuthService();
    return AuthService.instance;
  }
 signIn() {} }`,
            },
          ],
        },
      ],
    })),
    {
      name: "a part of two other services",
      filename,
      code: `export class AuthService { constructor(@Log() log) { this.db = new DbClient(); } signIn() {} }\nimport { DbClient } from "./db.js";`,
      settings: {
        continuous: {
          services: {
            schemaVersion: 1,
            services: [
              {
                path: "packages/shared/services/a-service.ts",
                name: "A",
                className: "A",
                instanceName: null,
                exports: ["A"],
                keeps: ["AuthService"],
              },
              {
                path: "packages/shared/services/b-service.ts",
                name: "B",
                className: "B",
                instanceName: null,
                exports: ["B"],
                keeps: ["AuthService"],
              },
            ],
          },
        },
      },
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
              output: `export class AuthService {
  private static instance: AuthService | undefined;

  static getInstance(log): AuthService {
    AuthService.instance ??= new AuthService(log);
    return AuthService.instance;
  }
 private constructor(@Log() log) { this.db = new DbClient(); } signIn() {} }\nimport { DbClient } from "./db.js";`,
            },
          ],
        },
      ],
    },
  ],
});
