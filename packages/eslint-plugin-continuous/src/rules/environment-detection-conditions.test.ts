import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: conditions", environmentDetection, {
  valid: [
    {
      name: "typeof with and",
      filename: "packages/shared/services/sync-service.ts",
      code: `const origin = typeof window !== "undefined" && window.location.origin;`,
    },
    {
      name: "typeof with or",
      filename: "packages/shared/services/sync-service.ts",
      code: `const origin = typeof window === "undefined" || window.location.origin;`,
    },
    {
      name: "typeof with the words turned round",
      filename: "packages/shared/services/sync-service.ts",
      code: `if ("undefined" != typeof document) document.title = "x";`,
    },
    {
      name: "typeof compared with object",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof window === "object") window.focus();`,
    },
    {
      name: "the else of a typeof",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof window === "undefined") console.log("server");
else window.focus();`,
    },
    {
      name: "a window implies a document",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof window !== "undefined") document.title = "x";`,
    },
    {
      name: "no window means a server",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = typeof window === "undefined" ? process.env.API_URL : window.location.origin;`,
    },
    {
      name: "no process means no server",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = typeof process === "undefined" ? import.meta.env.VITE_API_URL : process.env.API_URL;`,
    },
    {
      name: "import.meta.env asked first",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = typeof import.meta !== "undefined" && import.meta.env ? import.meta.env.VITE_API_URL : undefined;`,
    },
    {
      name: "typeof of import.meta.env",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = typeof import.meta.env !== "undefined" ? import.meta.env.VITE_API_URL : undefined;`,
    },
    {
      name: "a name looked for in globalThis",
      filename: "packages/shared/services/sync-service.ts",
      code: `if ("localStorage" in globalThis) localStorage.clear();`,
    },
    {
      name: "globalThis asked for the object",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (globalThis.window) window.focus();`,
    },
    {
      name: "globalThis asked for a version",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (globalThis.process?.versions?.node) process.on("exit", () => undefined);`,
    },
    {
      name: "globalThis compared with undefined",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (globalThis.document !== undefined) document.title = "x";`,
    },
    {
      name: "leaving the constructor early",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    if (typeof window === "undefined") return;
    window.addEventListener("online", () => undefined);
  }
}`,
    },
    {
      name: "an early return in a block",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    if (!isBrowser()) {
      console.log("no window here");
      return;
    }
    window.addEventListener("online", () => undefined);
  }
}`,
    },
    {
      name: "an early throw",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof process === "undefined") throw new Error("This needs a server.");
export const url = process.env.API_URL;`,
    },
    {
      name: "an assertion",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    assertBrowser();
    window.addEventListener("online", () => undefined);
  }
}`,
    },
  ],
  invalid: [
    {
      name: "typeof of the wrong side of &&",
      filename: "packages/shared/services/sync-service.ts",
      code: `const origin = typeof window === "undefined" && window.location.origin;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 49,
          endLine: 1,
          endColumn: 55,
          suggestions: [],
        },
      ],
    },
    {
      name: "the other way round",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof window === "undefined") window.focus();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 42,
          suggestions: [],
        },
      ],
    },
    {
      name: "a navigator implies no window: Node has one",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof navigator !== "undefined") window.focus();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 45,
          suggestions: [],
        },
      ],
    },
    {
      name: "import.meta is there on servers too",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = typeof import.meta !== "undefined" ? import.meta.env.VITE_API_URL : undefined;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "import.meta.env", more: "" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 65,
          suggestions: [
            {
              messageId: "askOptionally",
              data: { name: "import.meta.env" },
              output: `const url = typeof import.meta !== "undefined" ? import.meta.env?.VITE_API_URL : undefined;`,
            },
          ],
        },
      ],
    },
    {
      name: "leaving too late",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    window.addEventListener("online", () => undefined);
    if (typeof window === "undefined") return;
  }
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "window", className: "`SyncService`", more: "" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 11,
          suggestions: [
            {
              messageId: "guardStatement",
              data: { name: "window" },
              output: `export class SyncService {
  constructor() {
    if (typeof window !== "undefined") window.addEventListener("online", () => undefined);
    if (typeof window === "undefined") return;
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a condition that does not leave",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (typeof process === "undefined") console.warn("This needs a server.");
export const url = process.env.API_URL;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "process" },
              output: `if (typeof process === "undefined") console.warn("This needs a server.");
export const url = typeof process === "undefined" ? undefined : process.env.API_URL;`,
            },
          ],
        },
      ],
    },
  ],
});
