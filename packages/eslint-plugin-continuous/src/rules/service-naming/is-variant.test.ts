import { describe, expect, test } from "vitest";

import { isVariant } from "./is-variant.js";

describe("stands in for", () => {
  test.each([
    ["a/alarms.ios.ts", "a/alarms.android.ts"],
    ["a/alarms.ios.ts", "b/alarms.ts"],
    ["env/node/alarms.ts", "env/browser/alarms.ts"],
    ["packages/cache-redis/src/store.ts", "packages/cache-memory/src/store.ts"],
    ["packages/front-end/files.ts", "packages/back-end/files.ts"],
    ["src/mail/ui/files.ts", "src/mail/api/files.ts"],
    ["apps/api/files.ts", "libs/ui/files.ts"],
    ["apps/orders-api/src/files.ts", "apps/orders_web/src/files.ts"],
  ])("%s and %s", (one, other) => {
    expect([isVariant(one, other), isVariant(other, one)]).toEqual([true, true]);
  });
});

describe("does not stand in for", () => {
  test.each([
    ["a/alarms.ts", "b/alarms.ts"],
    ["a/alarms.ios.ts", "b/mail.android.ts"],
    ["env/node/alarms.ts", "env/mail/alarms.ts"],
    ["node/a/node/alarms.ts", "web/a/web/alarms.ts"],
    ["node/alarms.ts", "web/mail/alarms.ts"],
    ["packages/cache-redis/src/store.ts", "packages/cache-memory/src/shop.ts"],
    ["packages/cache-redis.ts", "packages/cache-memory/cache-redis.ts"],
    ["packages/cache/src/store.ts", "packages/cache-memory/src/store.ts"],
    ["packages/mail-redis/src/store.ts", "packages/cache-memory/src/store.ts"],
    ["apps/ui/files.ts", "apps/webapp/files.ts"],
    ["apps/api/files.ts", "apps/worker/files.ts"],
    ["apps/ui/files.ts", "apps/mail/files.ts"],
    ["apps/api/files.ts", "apps/mail/files.ts"],
    ["src/api.ts", "src/ui.ts"],
  ])("%s and %s", (one, other) => {
    expect([isVariant(one, other), isVariant(other, one)]).toEqual([false, false]);
  });
});
