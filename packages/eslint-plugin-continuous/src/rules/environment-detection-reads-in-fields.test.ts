import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: reads in fields", environmentDetection, {
  valid: [
    {
      name: "a field that holds a function reads nothing yet",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  private readonly isOnline = () => navigator.onLine;
}`,
    },
    {
      name: "a parameter without a default is injected",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SessionService {
  constructor(private readonly storage: Storage) {}
}`,
    },
  ],
  invalid: [
    {
      name: "a field is set while the instance is made",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  private isOnline = navigator.onLine;
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "navigator", className: "`SyncService`", more: "" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "navigator" },
              output: `export class SyncService {
  private isOnline = typeof navigator === "undefined" ? undefined : navigator.onLine;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a static field is set while the module loads",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  static readonly redirect = \`\${window.location.origin}/callback\`;
}`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 39,
          suggestions: [],
        },
      ],
    },
    {
      name: "a static block runs while the module loads",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  static {
    document.title = "Übersicht";
  }
}`,
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
              output: `export class SyncService {
  static {
    if (typeof document !== "undefined") document.title = "Übersicht";
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a parameter's default in the constructor",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SessionService {
  constructor(private readonly storage: Storage = localStorage) {}
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "localStorage", className: "`SessionService`", more: "" },
          line: 2,
          column: 51,
          endLine: 2,
          endColumn: 63,
          suggestions: [],
        },
      ],
    },
    {
      name: "a private method that a field's initialiser calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  readonly origin = this.#findOrigin();
  #findOrigin() {
    return document.baseURI;
  }
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "document", className: "`SyncService`", more: "" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 20,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "document" },
              output: `export class SyncService {
  readonly origin = this.#findOrigin();
  #findOrigin() {
    return typeof document === "undefined" ? undefined : document.baseURI;
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a class expression",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const SyncService = class {
  online = navigator.onLine;
};`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "navigator", className: "`SyncService`", more: "" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 21,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "navigator" },
              output: `export const SyncService = class {
  online = typeof navigator === "undefined" ? undefined : navigator.onLine;
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a generic class under a decorator",
      filename: "packages/shared/services/sync-service.ts",
      code: `@Injectable()
export class CacheService<Value extends object> {
  private readonly storage = sessionStorage as Storage;
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "sessionStorage", className: "`CacheService`", more: "" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 44,
          suggestions: [],
        },
      ],
    },
  ],
});
