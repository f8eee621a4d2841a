import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { serviceNaming } from "./service-naming.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const settings = {
  continuous: {
    services: {
      schemaVersion: 1,
      packages: [
        { folder: "deployed/mail", runtime: "node", hasPages: false, isApplication: true },
        { folder: "deployed/jobs", runtime: "node", hasPages: false, isApplication: true },
        { folder: "shared", runtime: "node", hasPages: false },
      ],
      services: [
        {
          path: "apps/kiosk/services/guest-service.ts",
          name: "GuestService",
          kind: "class",
          instanceName: null,
          exports: ["GuestService"],
          methods: ["greet"],
        },
        {
          path: "deployed/mail/pulse-service.ts",
          name: "PulseService",
          kind: "class",
          instanceName: null,
          exports: ["PulseService"],
          methods: ["beat"],
        },
      ],
    },
  },
};

new RuleTester().run("service-naming: applications", serviceNaming, {
  valid: [
    {
      name: "another app's, which does something else",
      settings,
      filename: "apps/admin/services/guest-service.ts",
      code: `export class GuestService { block() {} }`,
    },
    {
      name: "another application's, which nobody imports",
      settings,
      filename: "deployed/jobs/pulse-service.ts",
      code: "export class PulseService { beat() {} }",
    },
  ],
  invalid: [
    {
      name: "another app's, which does the same",
      settings,
      filename: "apps/admin/services/guest-service.ts",
      code: `export class GuestService { greet() {} block() {} }`,
      errors: [
        {
          messageId: "sameName",
          data: { name: "GuestService", path: "apps/kiosk/services/guest-service.ts" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 26,
        },
      ],
    },
    {
      name: "in a package that an application may import",
      settings,
      filename: "shared/pulse-service.ts",
      code: "export class PulseService { beat() {} }",
      errors: [{ messageId: "sameName", data: { name: "PulseService", path: "deployed/mail/pulse-service.ts" } }],
    },
    {
      name: "in the same application",
      settings,
      filename: "deployed/mail/alerts/pulse-service.ts",
      code: "export class PulseService { beat() {} }",
      errors: [{ messageId: "sameName", data: { name: "PulseService", path: "deployed/mail/pulse-service.ts" } }],
    },
  ],
});
