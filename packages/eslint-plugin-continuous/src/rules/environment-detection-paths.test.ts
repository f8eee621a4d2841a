import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: paths", environmentDetection, {
  valid: [
    {
      name: "a flag of the bundler",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (!import.meta.env?.SSR) window.focus();`,
    },
    {
      name: "a word compared",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (runtime === "browser") window.focus();`,
    },
    {
      name: "a case of a switch",
      filename: "packages/shared/services/sync-service.ts",
      code: `switch (detectRuntime()) {
  case "browser":
    window.focus();
    break;
  case "node":
    console.log(process.env.API_URL);
}`,
    },
    {
      name: "both must hold",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof window !== "undefined" && isReady) window.focus();`,
    },
    {
      name: "a try that catches",
      filename: "packages/shared/services/sync-service.ts",
      code: `let theme;
try {
  theme = localStorage.getItem("theme");
} catch {
  theme = "light";
}`,
    },
    {
      name: "a function that only the guarded branch calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `function listen() {
  window.addEventListener("online", () => undefined);
}
if (typeof window !== "undefined") listen();`,
    },
    {
      name: "a method that only the guarded branch calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    if (typeof window !== "undefined") this.listen();
  }
  private listen() {
    window.addEventListener("online", () => undefined);
  }
}`,
    },
    {
      name: "a private class that is made behind a guard",
      filename: "packages/shared/services/sync-service.ts",
      code: `class BrowserStore {
  private readonly storage = localStorage;
}
export const store = typeof window === "undefined" ? undefined : new BrowserStore();`,
    },
    {
      name: "Deno beside Node",
      filename: "packages/shared/services/sync-service.ts",
      code: `const get = (name) => name;
export const url = typeof Deno !== "undefined" ? Deno.env.get("API_URL") : get("API_URL");`,
    },
  ],
  invalid: [
    {
      name: "a word that is no environment",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (role === "client") window.focus();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 30,
          suggestions: [],
        },
      ],
    },
    {
      name: "the wrong case of a switch",
      filename: "packages/shared/services/sync-service.ts",
      code: `switch (detectRuntime()) {
  case "edge":
    window.focus();
}`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 11,
          suggestions: [],
        },
      ],
    },
    {
      name: "one is enough, and it may be the other",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof window !== "undefined" || isReady) window.focus();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 53,
          suggestions: [],
        },
      ],
    },
    {
      name: "a try that throws on",
      filename: "packages/shared/services/sync-service.ts",
      code: `let theme;
try {
  theme = localStorage.getItem("theme");
} catch (error) {
  throw new Error("No theme", { cause: error });
}`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "localStorage", more: "" },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 23,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "localStorage" },
              output: `let theme;
try {
  theme = typeof localStorage === "undefined" ? undefined : localStorage.getItem("theme");
} catch (error) {
  throw new Error("No theme", { cause: error });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that is called once more, without the guard",
      filename: "packages/shared/services/sync-service.ts",
      code: `function listen() {
  window.addEventListener("online", () => undefined);
}
if (typeof window !== "undefined") listen();
listen();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            {
              messageId: "guardStatement",
              data: { name: "window" },
              output: `function listen() {
  if (typeof window !== "undefined") window.addEventListener("online", () => undefined);
}
if (typeof window !== "undefined") listen();
listen();`,
            },
          ],
        },
      ],
    },
    {
      name: "a private class that is made anywhere",
      filename: "packages/shared/services/sync-service.ts",
      code: `class BrowserStore {
  private readonly storage = localStorage;
}
export const store = new BrowserStore();`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "localStorage", className: "`BrowserStore`", more: "" },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 42,
          suggestions: [],
        },
      ],
    },
  ],
});
