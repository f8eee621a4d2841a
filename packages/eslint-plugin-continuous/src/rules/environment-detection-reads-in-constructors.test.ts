import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: reads in constructors", environmentDetection, {
  valid: [
    {
      name: "a method that nobody calls here",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  private init() {
    window.addEventListener("online", () => undefined);
  }
}`,
    },
    {
      name: "a method of the same name on another object",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor(queue: Queue) {
    queue.start();
  }
  start() {
    window.addEventListener("online", () => undefined);
  }
}`,
    },
  ],
  invalid: [
    {
      name: "several reads of one object in a constructor are one problem",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    window.addEventListener("online", this.resume);
    window.addEventListener("offline", this.pause);
    window.setTimeout(this.resume, 100);
  }
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "window", className: "`SyncService`", more: " (and 2 more times)" },
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
    if (typeof window !== "undefined") window.addEventListener("online", this.resume);
    window.addEventListener("offline", this.pause);
    window.setTimeout(this.resume, 100);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "reads of two objects are two problems",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    this.origin = window.location.origin;
    this.token = localStorage.getItem("token");
  }
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "window", className: "`SyncService`", more: "" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "window" },
              output: `export class SyncService {
  constructor() {
    this.origin = typeof window === "undefined" ? undefined : window.location.origin;
    this.token = localStorage.getItem("token");
  }
}`,
            },
          ],
        },
        {
          messageId: "readInConstructor",
          data: { name: "localStorage", className: "`SyncService`", more: "" },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 30,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "localStorage" },
              output: `export class SyncService {
  constructor() {
    this.origin = window.location.origin;
    this.token = typeof localStorage === "undefined" ? undefined : localStorage.getItem("token");
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a method that the constructor calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `export class SyncService {
  constructor() {
    this.init();
  }
  private init() {
    window.addEventListener("online", () => undefined);
  }
}`,
      errors: [
        {
          messageId: "readInConstructor",
          data: { name: "window", className: "`SyncService`", more: "" },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 11,
          suggestions: [
            {
              messageId: "guardStatement",
              data: { name: "window" },
              output: `export class SyncService {
  constructor() {
    this.init();
  }
  private init() {
    if (typeof window !== "undefined") window.addEventListener("online", () => undefined);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a method of an instance that the module calls",
      filename: "packages/shared/services/sync-service.ts",
      code: `class SyncService {
  start() {
    document.addEventListener("visibilitychange", () => undefined);
  }
}
export const syncService = new SyncService();
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
              output: `class SyncService {
  start() {
    if (typeof document !== "undefined") document.addEventListener("visibilitychange", () => undefined);
  }
}
export const syncService = new SyncService();
syncService.start();`,
            },
          ],
        },
      ],
    },
  ],
});
