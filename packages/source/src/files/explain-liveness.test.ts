import { describe, expect, test } from "vitest";

import { explainLiveness } from "./explain-liveness.js";

function reasonOf(path: string, text?: string): string {
  const liveness = explainLiveness(path, text);
  return liveness.live ? "live" : liveness.reason;
}

describe("archived", () => {
  test.each([
    [".archive/2024/orders-service.ts"],
    ["packages/shared/.archived_2024/auth-service.ts"],
    ["src/_archive/orders.ts"],
    ["packages/shared/services/archived/fax-service.ts"],
    ["archive/orders-service.ts"],
    ["packages/web/backup/orders.ts"],
    ["scripts/archive/import-orders.ts"],
    ["ARCHIVE/orders.ts"],
    ["services/backup-2024-05-01/mail-service.ts"],
    ["MARK_FOR_DELETE/services/mail-service.ts"],
    ["src/to_be_removed/mail.ts"],
    ["src/services/mail-service.old.ts"],
    ["src/services/mail-service copy.ts"],
    ["src/services/mail-service copy 2.ts"],
  ])("%s", (path) => {
    expect(reasonOf(path)).toBe("archived");
  });

  test.each([
    ["services/backup/backup-service.ts"],
    ["packages/archive/src/index.ts"],
    ["apps/web/src/app/api/archive/zip/route.ts"],
    ["apps/web/src/components/archive/archive-table.tsx"],
    ["apps/web/src/lib/archive/aggregate.ts"],
    ["src/app/orders/archived/page.tsx"],
    ["src/components/archived/archived-badge.tsx"],
    ["src/api/orders/[id]/archive/route.ts"],
    ["src/deprecated/old-client.ts"],
    ["src/legacy/billing-service.ts"],
    ["packages/shared/src/archive-service.ts"],
    ["src/_archivedOrders/list.ts"],
  ])("not %s", (path) => {
    expect(reasonOf(path)).toBe("live");
  });
});

describe("built and vendored", () => {
  test.each([
    ["dist/index.js", "built"],
    ["packages/api/dist-minimal/src/services/mail-service.js", "built"],
    ["dist_electron/main.js", "built"],
    ["packages/web/build/index.js", "built"],
    ["packages/web/coverage/lcov-report/sorter.js", "built"],
    ["apps/web/.next/server/app.js", "built"],
    ["vendor/moment/moment.js", "vendored"],
    ["apps/web/public/vendor/map/map.js", "vendored"],
    ["public/jquery.min.js", "vendored"],
    ["node_modules/left-pad/index.js", "vendored"],
    [".yarn/releases/yarn-3.0.0.cjs", "vendored"],
  ])("%s", (path, reason) => {
    expect(reasonOf(path)).toBe(reason);
  });

  test.each([
    ["src/build/run-build.ts"],
    ["src/distance/find-route.ts"],
    ["src/dist-list/mail-service.ts"],
    ["packages/build/index.ts"],
    ["services/coverage/coverage-service.ts"],
    ["src/services/vendor/vendor-service.ts"],
    ["apps/shop/app/vendor/page.tsx"],
    ["packages/shared/src/third-party/stripe-service.ts"],
    ["src/out/mail-service.ts"],
  ])("not %s", (path) => {
    expect(reasonOf(path)).toBe("live");
  });
});

describe("test, fixture and story", () => {
  test.each([
    ["src/auth-service.test.ts", "test"],
    ["src/auth.e2e-spec.ts", "test"],
    ["supabase/functions/pay/pay_test.ts", "test"],
    ["src/services/__tests__/helpers.ts", "test"],
    ["packages/web/tests/e2e/sign-in.ts", "test"],
    ["spec/orders.ts", "test"],
    ["packages/web/playwright.unit.config.ts", "test"],
    ["vitest.config.integration.ts", "test"],
    ["src/services/testUtils.ts", "test"],
    ["src/services/run-task.test.helpers.ts", "test"],
    ["src/mocks/handlers.ts", "fixture"],
    ["tests/fixtures/order.ts", "fixture"],
    ["tests/dist/order.ts", "test"],
    ["src/order.fixture.ts", "fixture"],
    ["src/services/dashboard/mockData.ts", "fixture"],
    ["src/button.stories.tsx", "story"],
    ["src/stories/intro.ts", "story"],
    ["apps/web/.storybook/main.ts", "story"],
  ])("%s", (path, reason) => {
    expect(reasonOf(path)).toBe(reason);
  });

  test.each([
    ["src/test.ts"],
    ["packages/testing/src/run.ts"],
    ["services/testing/testing-service.ts"],
    ["src/specs/product-specs.ts"],
    ["src/services/playwright/page-reader.ts"],
    ["src/components/stories/story-list.tsx"],
    ["apps/web/app/api/mail/test/route.ts"],
    ["apps/web/app/admin/tests/[test]/page.tsx"],
    ["src/services/latest.service.ts"],
  ])("not %s", (path) => {
    expect(reasonOf(path)).toBe("live");
  });

  test("a name that may be a test's is one when the text calls a test runner", () => {
    expect(reasonOf("src/services/ab-test.ts", "export function assign(): string {\n  return 'a';\n}\n")).toBe("live");
    expect(reasonOf("src/services/auth-test.ts", "describe('auth', () => {\n  it('signs in', () => {});\n});\n")).toBe(
      "test",
    );
    expect(reasonOf("src/services/auth-test.ts")).toBe("live");
  });
});

describe("generated and declaration", () => {
  test.each([
    ["src/generated/client.ts", "generated"],
    ["convex/_generated/api.js", "generated"],
    ["src/route-tree.gen.ts", "generated"],
    ["src/schema.generated.ts", "generated"],
    ["packages/shared/src/database.types.ts", "generated"],
    ["src/vite-env.d.ts", "declaration"],
    ["src/style.d.css.ts", "declaration"],
  ])("%s", (path, reason) => {
    expect(reasonOf(path)).toBe(reason);
  });

  test.each([
    ["packages/codegen/src/index.ts"],
    ["src/codegen/write-client.ts"],
    ["src/services/lead-gen.ts"],
    ["src/app/generated/page.tsx"],
  ])("not %s", (path) => {
    expect(reasonOf(path)).toBe("live");
  });

  test.each([
    [
      "/* eslint-disable */\n// This file was automatically generated by a router. You should NOT edit it.\nexport {};\n",
    ],
    ["/**\n * @generated by a compiler\n */\nexport {};\n"],
    ["\uFEFF// Code generated by protoc. DO NOT EDIT.\nexport {};\n"],
    ["/**\n * Generated by a client maker v6.\n * Do not edit manually.\n */\nexport {};\n"],
    ["#!/usr/bin/env node\n// Auto-generated, don't edit.\nrun();\n"],
  ])("a generator's mark in the first comments: %j", (text) => {
    expect(reasonOf("src/api/client.ts", text)).toBe("generated");
  });

  test.each([
    ["/** Writes clients that begin with the mark @generated. */\nexport {};\n"],
    ["/** Sends the reports generated by the nightly job to their owners. */\nexport {};\n"],
    ["// IDs are auto-generated by the database.\nexport {};\n"],
    ['export const banner = "// @generated, do not edit";\n'],
    ["export {};\n// This file was generated by a tool.\n"],
  ])("but not talk of generators: %j", (text) => {
    expect(reasonOf("src/api/client.ts", text)).toBe("live");
  });
});

test("says which folder, name or words gave a file away", () => {
  expect(explainLiveness("packages/Web/Build/index.js")).toEqual({
    live: false,
    reason: "built",
    because: "packages/Web/Build/",
  });
  expect(explainLiveness("src/a.spec.tsx")).toEqual({ live: false, reason: "test", because: "*.test.*" });
  expect(explainLiveness("src/a.ts", "// @generated\n")).toEqual({
    live: false,
    reason: "generated",
    because: "@generated",
  });
  expect(explainLiveness("src/große größe/naïve service.ts")).toEqual({ live: true });
});
