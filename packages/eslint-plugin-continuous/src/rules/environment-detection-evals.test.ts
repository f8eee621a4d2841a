import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: evals", environmentDetection, {
  valid: [
    {
      name: "eval of something else",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const two = () => eval("1 + 1");`,
    },
    {
      name: "a function of the name eval",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { eval as evaluate } from "./interpreter.js";
export const env = () => evaluate("import.meta.env");`,
    },
  ],
  invalid: [
    {
      name: "eval",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const env = () => eval("import.meta.env");`,
      errors: [
        {
          messageId: "evalImportMeta",
          data: { call: "eval" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 49,
          suggestions: [],
        },
      ],
    },
    {
      name: "new Function",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const env = () => new Function("return import.meta.env")();`,
      errors: [
        {
          messageId: "evalImportMeta",
          data: { call: "new Function" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 64,
          suggestions: [],
        },
      ],
    },
    {
      name: "Function without new",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const env = () => Function("key", \`return import.meta.env[key]\`)("A");`,
      errors: [
        {
          messageId: "evalImportMeta",
          data: { call: "Function" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 72,
          suggestions: [],
        },
      ],
    },
  ],
});
