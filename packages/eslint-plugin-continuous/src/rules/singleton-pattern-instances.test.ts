import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { singletonPattern } from "./singleton-pattern.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const settings = {
  continuous: {
    services: {
      schemaVersion: 1,
      services: [
        {
          path: "packages/shared/src/services/auth-service.ts",
          name: "AuthService",
          className: "AuthService",
          instanceName: "authService",
          exports: ["AuthService", "authService"],
          injected: false,
          singleton: { mechanism: "module_instance" },
        },
        {
          path: "packages/shared/src/services/mail/index.ts",
          name: "MailService",
          className: "MailService",
          instanceName: null,
          exports: ["MailService"],
          injected: false,
          singleton: { mechanism: "get_instance" },
          accessor: "getInstance()",
        },
        {
          path: "packages/shared/src/services/stock-service.ts",
          name: "StockService",
          className: "StockService",
          instanceName: null,
          exports: ["StockService"],
          injected: false,
          singleton: null,
          accessor: "shared",
        },
        {
          path: "packages/shared/src/services/map-service.ts",
          name: "MapService",
          className: "MapService",
          instanceName: null,
          exports: ["MapService", "default", "getMapService"],
          injected: true,
          singleton: { mechanism: "factory" },
        },
        {
          path: "packages/shared/src/services/log-service.ts",
          name: "LogService",
          className: "LogService",
          instanceName: null,
          exports: ["LogService"],
          injected: true,
          singleton: null,
        },
        {
          path: "packages/a/services/twin-service.ts",
          name: "TwinService",
          className: "TwinService",
          instanceName: "twin",
          exports: ["TwinService", "twin"],
          injected: false,
          singleton: { mechanism: "module_instance" },
        },
        {
          path: "packages/b/services/twin-service.ts",
          name: "TwinService",
          className: "TwinService",
          instanceName: "twin",
          exports: ["TwinService", "twin"],
          injected: false,
          singleton: { mechanism: "module_instance" },
        },
      ],
    },
  },
};

new RuleTester().run("singleton-pattern: instances", singletonPattern, {
  valid: [
    {
      name: "the instance that is offered",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { authService } from "../services/auth-service.js";\nauthService.signIn();`,
    },
    {
      name: "a class of the same name from elsewhere",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { AuthService } from "./auth-service.js";\nnew AuthService();`,
    },
    {
      name: "a name declared anew",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { AuthService } from "../services/auth-service.js";\nexport function run(AuthService) { return new AuthService(); }`,
    },
    {
      name: "a type",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import type { AuthService } from "../services/auth-service.js";\nexport let auth: AuthService;`,
    },
    {
      name: "none is offered",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { LogService } from "../services/log-service.js";\nnew LogService(console);`,
    },
    {
      name: "another one with collaborators of its own",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { MapService } from "../services/map-service.js";\nnew MapService(tiles);`,
    },
    {
      name: "two that it could be",
      settings,
      filename: "packages/web/src/page.tsx",
      code: `import { TwinService } from "@acme/twins";\nnew TwinService();`,
    },
    {
      name: "its own module",
      settings,
      filename: "packages/shared/src/services/auth-service.ts",
      code: `export class AuthService { signIn() {} }\nexport const authService = new AuthService();`,
    },
    {
      name: "a test",
      settings,
      filename: "packages/shared/src/jobs/run.test.ts",
      code: `import { AuthService } from "../services/auth-service.js";\nnew AuthService();`,
    },
    {
      name: "no facts of other files",
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { AuthService } from "../services/auth-service.js";\nnew AuthService();`,
    },
    {
      name: "a class of the same name, by an alias of another folder",
      settings,
      filename: "packages/web/src/page.ts",
      code: `import { AuthService } from "@/lib/agents/auth-agent";\nnew AuthService();`,
    },
    {
      name: "a class of the same name, by an alias without a slash",
      settings,
      filename: "packages/web/src/page.ts",
      code: `import { AuthService } from "~lib/agents";\nnew AuthService();`,
    },
  ],
  invalid: [
    {
      name: "by a relative path",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { AuthService } from "../services/auth-service.js";\nconst größe = new AuthService();`,
      errors: [
        {
          messageId: "secondInstance",
          data: { name: "AuthService", path: "packages/shared/src/services/auth-service.ts", offered: "authService" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      name: "by a folder, renamed",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { MailService as Mail } from "../services/mail";\nnew Mail();`,
      errors: [
        {
          messageId: "secondInstance",
          data: {
            name: "MailService",
            path: "packages/shared/src/services/mail/index.ts",
            offered: "MailService.getInstance()",
          },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      name: "by a package's name, in a field of another service, beside a constructor that is public",
      settings,
      filename: "packages/jobs/src/services/restock-service.ts",
      code: `import { StockService } from "@acme/shared";\nexport class RestockService { private readonly stock = new StockService(); }`,
      errors: [
        {
          messageId: "secondInstance",
          data: {
            name: "StockService",
            path: "packages/shared/src/services/stock-service.ts",
            offered: "StockService.shared",
          },
          line: 2,
          column: 56,
          endLine: 2,
          endColumn: 74,
        },
      ],
    },
    {
      name: "by a barrel around it",
      settings,
      filename: "packages/shared/src/jobs/run.ts",
      code: `import { AuthService } from "../services";\nexport const auth = new AuthService;`,
      errors: [
        {
          messageId: "secondInstance",
          data: { name: "AuthService", path: "packages/shared/src/services/auth-service.ts", offered: "authService" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 36,
        },
      ],
    },
    {
      name: "by a package's name, in JSX",
      settings,
      filename: "packages/web/src/page.tsx",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      code: `import { AuthService } from "@acme/shared";\nexport const Page = () => <Auth service={new AuthService()} />;`,
      errors: [
        {
          messageId: "secondInstance",
          data: { name: "AuthService", path: "packages/shared/src/services/auth-service.ts", offered: "authService" },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 59,
        },
      ],
    },
    {
      name: "by an alias and a default import, where a factory is offered",
      settings,
      filename: "packages/web/src/page.ts",
      code: `import MapService from "@/services/map-service";\nnew MapService();`,
      errors: [
        {
          messageId: "secondInstance",
          data: { name: "MapService", path: "packages/shared/src/services/map-service.ts", offered: "getMapService()" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      name: "by an alias of the folder that holds it",
      settings,
      filename: "packages/web/src/page.ts",
      code: `import { AuthService } from "@/services";\nnew AuthService();`,
      errors: [
        {
          messageId: "secondInstance",
          data: { name: "AuthService", path: "packages/shared/src/services/auth-service.ts", offered: "authService" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      name: "by require",
      settings,
      filename: "packages/shared/src/jobs/run.cjs",
      code: `const shared = require("@acme/shared");\nconst auth = new shared.AuthService();`,
      errors: [
        {
          messageId: "secondInstance",
          data: { name: "AuthService", path: "packages/shared/src/services/auth-service.ts", offered: "authService" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 38,
        },
      ],
    },
  ],
});
