import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { singletonPattern } from "./singleton-pattern.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const filename = "src/services/sync-service.ts";

new RuleTester().run("singleton-pattern: getInstance()", singletonPattern, {
  valid: [
    {
      name: "cached by a test",
      filename,
      code: `export class SyncService {
  private static instance: SyncService | null = null;
  private constructor() { using lock = take(); }
  static getInstance() {
    if (!SyncService.instance) {
      SyncService.instance = new SyncService();
    }
    return SyncService.instance;
  }
}`,
    },
    {
      name: "cached in a variable of the module, in an else",
      filename,
      code: `let shared;
export class SyncService {
  private constructor() {}
  static getInstance() {
    if (shared != null) { return shared; } else { shared = new SyncService(); }
    return shared;
  }
}`,
    },
    {
      name: "made anew where the kept one has expired",
      filename,
      code: `export class SyncService {
  static #instance;
  private constructor() {}
  static getInstance() {
    if (!SyncService.#instance || SyncService.#instance.hasExpired()) SyncService.#instance = new SyncService();
    return SyncService.#instance;
  }
}`,
    },
    {
      name: "a constructor that minds the first one itself",
      filename,
      code: `export class SyncService {
  static instance;
  constructor() { if (SyncService.instance) return SyncService.instance; SyncService.instance = this; }
  static getInstance() { return (SyncService.instance ??= new SyncService()); }
}`,
    },
    {
      name: "one for each key",
      filename,
      code: `export class SyncService {
  static #all = new Map();
  constructor(key) {}
  static getInstance(key) {
    let known = SyncService.#all.get(key);
    if (!known) { known = new SyncService(key); SyncService.#all.set(key, known); }
    return known;
  }
}`,
    },
    {
      name: "JavaScript has no private constructor",
      filename: "src/services/sync-service.js",
      code: `export class SyncService { static #instance; static getInstance() { return (SyncService.#instance ??= new SyncService()); } }`,
    },
    {
      name: "a private class with a public constructor",
      filename,
      code: `class SyncService { static i; static getInstance() { return (SyncService.i ??= new SyncService()); } }
export const syncService = SyncService.getInstance();`,
    },
  ],
  invalid: [
    {
      name: "a public constructor beside it",
      filename,
      code: `export class SyncService {
  private static instance?: SyncService;
  constructor() {}
  static getInstance() { return (SyncService.instance ??= new SyncService()); }
}`,
      errors: [
        {
          messageId: "publicConstructor",
          data: { name: "SyncService", accessor: "SyncService.getInstance()" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: "makeConstructorPrivate",
              data: { name: "SyncService" },
              output: `export class SyncService {
  private static instance?: SyncService;
  private constructor() {}
  static getInstance() { return (SyncService.instance ??= new SyncService()); }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a constructor that says public, and another name",
      filename,
      code: `export class SyncService {
  static shared?: SyncService;
  static destroyInstance() { this.shared = undefined; }
  static instance() { if (this.shared) return this.shared; this.shared = new SyncService(); return this.shared; }
  public constructor() {}
}`,
      errors: [
        {
          messageId: "publicConstructor",
          data: { name: "SyncService", accessor: "SyncService.instance()" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: "makeConstructorPrivate",
              data: { name: "SyncService" },
              output: `export class SyncService {
  static shared?: SyncService;
  static destroyInstance() { this.shared = undefined; }
  static instance() { if (this.shared) return this.shared; this.shared = new SyncService(); return this.shared; }
  private constructor() {}
}`,
            },
          ],
        },
      ],
    },
    {
      name: "no constructor is a public one",
      filename,
      code: `export class SyncService {
  private static i?: SyncService;
  static getInstance() { return (SyncService.i ??= new SyncService()); }
}`,
      errors: [
        {
          messageId: "publicConstructor",
          data: { name: "SyncService", accessor: "SyncService.getInstance()" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: "makeConstructorPrivate",
              data: { name: "SyncService" },
              output: `export class SyncService {
  private constructor() {}

  private static i?: SyncService;
  static getInstance() { return (SyncService.i ??= new SyncService()); }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a new one each time",
      filename,
      code: `export class SyncService {
  private constructor() {}
  static getInstance() { return new SyncService(); }
}`,
      errors: [
        {
          messageId: "newEachTime",
          data: { name: "SyncService.getInstance()" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 50,
          suggestions: [],
        },
      ],
    },
    {
      name: "the cache is passed by on one path",
      filename,
      code: `export class SyncService {
  private static instance?: SyncService;
  private constructor() {}
  static getInstance(fresh = false) {
    if (SyncService.instance && !fresh) return SyncService.instance;
    SyncService.instance = new SyncService();
    return SyncService.instance;
  }
}`,
      errors: [
        {
          messageId: "skipsCache",
          data: { name: "SyncService.getInstance()" },
          line: 6,
          column: 28,
          endLine: 6,
          endColumn: 45,
          suggestions: [],
        },
      ],
    },
    {
      name: "the cache is never looked at",
      filename,
      code: `class SyncService {
  static instance;
  static getInstance() { SyncService.instance = new this(); return SyncService.instance; }
}
export { SyncService };`,
      errors: [
        {
          messageId: "skipsCache",
          data: { name: "SyncService.getInstance()" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 59,
          suggestions: [],
        },
      ],
    },
  ],
});
