import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: reads at load", environmentDetection, {
  valid: [
    {
      name: "the same behind typeof",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const apiUrl = typeof process === "undefined" ? undefined : process.env.API_URL;`,
    },
    {
      name: "the same in a function that runs later",
      filename: "packages/shared/services/sync-service.ts",
      code: `export function apiUrl() {
  return process.env.API_URL;
}`,
    },
    {
      name: "import.meta.env that may be missing",
      filename: "packages/shared/services/sync-service.ts",
      code: `const apiUrl = import.meta.env?.VITE_API_URL;`,
    },
    {
      name: "import.meta.env with a default",
      filename: "packages/shared/services/sync-service.ts",
      code: `const { VITE_API_URL: apiUrl } = import.meta.env ?? {};`,
    },
    {
      name: "import.meta.env by another name that may be missing",
      filename: "packages/shared/services/sync-service.ts",
      code: `const env = import.meta.env;
const apiUrl = env?.VITE_API_URL;`,
    },
    {
      name: "import.meta.url is everywhere",
      filename: "packages/shared/services/sync-service.ts",
      code: `const here = import.meta.url;`,
    },
    {
      name: "a function that the module only hands on",
      filename: "packages/shared/services/sync-service.ts",
      code: `register(loadConfig);
function loadConfig() {
  return { url: process.env.API_URL };
}`,
    },
    {
      name: "a callback that runs later",
      filename: "packages/shared/services/sync-service.ts",
      code: `queue.subscribe((name) => process.env[name]);`,
    },
    {
      name: "globalThis.window is undefined where it is missing",
      filename: "packages/shared/services/sync-service.ts",
      code: `const origin = globalThis.window?.location.origin;`,
    },
  ],
  invalid: [
    {
      name: "a variable of process.env in a module constant",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const apiUrl = process.env.API_URL ?? "http://localhost";`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "process" },
              output: `export const apiUrl = (typeof process === "undefined" ? undefined : process.env.API_URL) ?? "http://localhost";`,
            },
          ],
        },
      ],
    },
    {
      name: "import.meta.env in a module constant",
      filename: "packages/shared/services/sync-service.ts",
      code: `const apiUrl = import.meta.env.VITE_API_URL;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "import.meta.env", more: "" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: "askOptionally",
              data: { name: "import.meta.env" },
              output: `const apiUrl = import.meta.env?.VITE_API_URL;`,
            },
          ],
        },
      ],
    },
    {
      name: "import.meta.env taken apart",
      filename: "packages/shared/services/sync-service.ts",
      code: `const { VITE_API_URL: apiUrl } = import.meta.env;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "import.meta.env", more: "" },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 49,
          suggestions: [
            {
              messageId: "askOptionally",
              data: { name: "import.meta.env" },
              output: `const { VITE_API_URL: apiUrl } = import.meta.env ?? {};`,
            },
          ],
        },
      ],
    },
    {
      name: "import.meta.env by another name",
      filename: "packages/shared/services/sync-service.ts",
      code: `const env = import.meta.env;
const apiUrl = env.VITE_API_URL;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "import.meta.env", more: "" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "import.meta.env" },
              output: `const env = import.meta.env;
const apiUrl = typeof import.meta.env === "undefined" ? undefined : env.VITE_API_URL;`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that the module calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const config = loadConfig();
function loadConfig() {
  return { url: process.env.API_URL };
}`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "process" },
              output: `export const config = loadConfig();
function loadConfig() {
  return { url: typeof process === "undefined" ? undefined : process.env.API_URL };
}`,
            },
          ],
        },
      ],
    },
    {
      name: "functions that call each other do not end in a loop",
      filename: "packages/shared/services/sync-service.ts",
      code: `const first = () => second();
const second = () => first() ?? process.env.API_URL;
export const url = first();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 44,
          suggestions: [],
        },
      ],
    },
    {
      name: "a method of an object that the module calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const syncService = {
  start() {
    document.addEventListener("visibilitychange", () => undefined);
  },
};
syncService.start();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "document", more: "" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 13,
          suggestions: [
            {
              messageId: "guardStatement",
              data: { name: "document" },
              output: `export const syncService = {
  start() {
    if (typeof document !== "undefined") document.addEventListener("visibilitychange", () => undefined);
  },
};
syncService.start();`,
            },
          ],
        },
      ],
    },
    {
      name: "a function called where it stands",
      filename: "packages/shared/services/sync-service.ts",
      code: `(async () => {
  await fetch(location.href);
})();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "location", more: "" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 23,
          suggestions: [],
        },
      ],
    },
    {
      name: "a callback that runs at once",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const variables = ["API_URL"].map((name) => process.env[name]);`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 63,
          suggestions: [],
        },
      ],
    },
    {
      name: "globalThis.window taken for granted",
      filename: "packages/shared/services/sync-service.ts",
      code: `const origin = globalThis.window.location.origin;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 33,
          suggestions: [
            {
              messageId: "askOptionally",
              data: { name: "globalThis.window" },
              output: `const origin = globalThis.window?.location.origin;`,
            },
          ],
        },
      ],
    },
  ],
});
