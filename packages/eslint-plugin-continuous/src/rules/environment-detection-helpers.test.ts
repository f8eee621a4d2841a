import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: helpers", environmentDetection, {
  valid: [
    {
      name: "a guard kept in a constant of any name",
      filename: "packages/shared/services/sync-service.ts",
      code: `const canListen = typeof window !== "undefined";
if (canListen) window.focus();`,
    },
    {
      name: "a guard kept in a field",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  private readonly canListen = typeof window !== "undefined";
  constructor() {
    if (this.canListen) window.focus();
  }
}`,
    },
    {
      name: "a guard set in the constructor",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    this.listens = typeof window !== "undefined";
    if (!this.listens) return;
    window.focus();
  }
}`,
    },
    {
      name: "a guard kept in a method",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    if (this.listens()) window.focus();
  }
  private listens() {
    return typeof window !== "undefined";
  }
}`,
    },
    {
      name: "a guard kept in a getter",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  token = this.stores ? localStorage.getItem("token") : null;
  private get stores() {
    return typeof localStorage !== "undefined";
  }
}`,
    },
    {
      name: "a static guard",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  static #isHere = typeof window !== "undefined";
  origin = SyncService.#isHere ? window.location.origin : "";
}`,
    },
    {
      name: "an imported helper",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { isBrowser } from "./environment.js";
if (isBrowser()) window.focus();`,
    },
    {
      name: "an imported flag",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { browser } from "$app/environment";
if (browser) window.focus();`,
    },
    {
      name: "helpers of many names",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (canUseDOM) document.title = "x";
if (IS_SERVER) console.log(process.env.API_URL);
if (!isSSR) window.focus();
if (env.isClientSide) window.focus();
if (hasLocalStorage()) localStorage.clear();
if (isPlatformBrowser(platformId)) document.title = "x";
if (utils.isNodeEnvironment()) console.log(process.env.API_URL);`,
    },
  ],
  invalid: [
    {
      name: "a constant of a promising name that says nothing of the environment",
      filename: "packages/shared/services/sync-service.ts",
      code: `const hasListeners = listeners.length > 0;
if (hasListeners) window.focus();`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 25,
          suggestions: [],
        },
      ],
    },
    {
      name: "a method that asks something else",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    if (this.listens()) window.focus();
  }
  private listens() {
    return this.listeners.size > 0;
  }
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "window", className: "`SyncService`", more: "" },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 31,
          suggestions: [],
        },
      ],
    },
    {
      name: "helpers that speak of something else",
      filename: "packages/shared/services/sync-service.ts",
      code: `if (isSupabaseClient) document.title = "x";`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "document", more: "" },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 31,
          suggestions: [],
        },
      ],
    },
  ],
});
