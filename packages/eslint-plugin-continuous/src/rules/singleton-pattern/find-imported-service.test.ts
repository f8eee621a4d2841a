import type { CatalogedService } from "@continuous/source";
import { describe, expect, test } from "vitest";

import { findImportedService } from "./find-imported-service.js";
import { offeredBy } from "./offered-by.js";

/** As much of a service as an import is told by. */
function service(path: string, given: Partial<CatalogedService> = {}): CatalogedService {
  const facts = { path, exports: ["AuthService"], className: "AuthService", instanceName: null, singleton: null };
  return { ...facts, ...given } as unknown as CatalogedService;
}

/** The path of the service that an import names. */
function find(
  source: string,
  imported: string,
  services: readonly CatalogedService[],
  from = "packages/a/page.ts",
): string | undefined {
  return findImportedService({ source, imported }, from, services)?.path;
}

const byName = (path: string): CatalogedService => service(path);
const byDefault = (path: string): CatalogedService => service(path, { exports: ["default"] });

describe("by a class's name", () => {
  test.each([
    ["./auth-service.js", "packages/a/auth-service.ts"],
    ["./auth-service", "packages/a/auth-service.ts"],
    ["../b/auth-service.mjs", "packages/b/auth-service.mts"],
    ["./label.json-service.js", "packages/a/label.json-service.ts"],
    ["./auth", "packages/a/auth/index.ts"],
    ["./services", "packages/a/services/auth-service.ts"],
    ["@/services", "packages/b/src/services/auth-service.ts"],
    ["@/services/auth-service", "packages/b/src/services/auth-service.ts"],
    ["@/", "packages/b/auth-service.ts"],
    ["#services", "packages/b/auth-service.ts"],
    ["~/services/auth-service", "packages/b/src/services/auth-service.ts"],
    ["src/services", "src/services/auth-service.ts"],
    ["@acme/shared", "packages/b/auth-service.ts"],
    ["@acme/shared/anything", "packages/b/auth-service.ts"],
    ["shared", "packages/b/auth-service.ts"],
  ])("%s", (source, path) => {
    expect(find(source, "AuthService", [byName(path)])).toBe(path);
  });

  test.each([
    ["./auth-service.js", "packages/b/auth-service.ts"],
    ["./services", "packages/b/services/auth-service.ts"],
    ["./services", "packages/a/services-old/auth-service.ts"],
    ["@/models", "packages/b/src/services/auth-service.ts"],
    ["~/service", "packages/b/src/services/auth-service.ts"],
    ["src/models", "src/services/auth-service.ts"],
  ])("not %s of %s", (source, path) => {
    expect(find(source, "AuthService", [byName(path)])).toBeUndefined();
  });

  test("at the root", () => {
    expect(find("./index.js", "AuthService", [byName("index.ts")], "page.ts")).toBe("index.ts");
  });

  test("the exact module of several, but none of several others", () => {
    const services = [byName("packages/a/auth-service.ts"), byName("packages/b/auth-service.ts")];
    expect(find("./auth-service", "AuthService", services)).toBe("packages/a/auth-service.ts");
    expect(find("@acme/shared", "AuthService", services)).toBeUndefined();
  });

  test("only the class's own", () => {
    expect(find("./a", "Auth", [service("packages/a/a.ts", { exports: ["Auth"] })])).toBeUndefined();
    expect(find("./a", "AuthService", [service("packages/a/a.ts", { exports: ["makeAuth"] })])).toBeUndefined();
    expect(
      find("./a", "default", [service("packages/a/a.ts", { exports: ["default"], className: null })]),
    ).toBeUndefined();
  });
});

describe("by default", () => {
  test.each([
    ["./auth-service.js", "packages/a/auth-service.ts"],
    ["@acme/a/auth-service", "packages/alpha/src/auth-service.ts"],
    ["@/services/auth-service", "packages/b/services/auth-service.ts"],
    ["shared/auth", "packages/b/auth/index.ts"],
  ])("%s", (source, path) => {
    expect(find(source, "default", [byDefault("packages/z/other.ts"), byDefault(path)])).toBe(path);
  });

  test.each([
    ["@acme/a", "packages/a/auth-service.ts"],
    ["../x/auth-service.js", "packages/b/auth-service.ts"],
    ["@/services/auth-service", "packages/b/auth-service.ts"],
    ["@acme/a/auth-service", "packages/b/my-auth-service.ts"],
  ])("not %s of %s", (source, path) => {
    expect(find(source, "default", [byDefault(path)])).toBeUndefined();
  });
});

describe("what a service's module offers", () => {
  test.each([
    ["its instance", { instanceName: "authService" }, "authService"],
    ["its accessor", { accessor: "getInstance()" }, "AuthService.getInstance()"],
    ["its accessor beside a default", { instanceName: "default", accessor: "shared" }, "AuthService.shared"],
    [
      "its factory",
      { singleton: { mechanism: "factory" }, exports: ["AuthService", "default", "getAuth"] },
      "getAuth()",
    ],
    [
      "no factory that has a name",
      { singleton: { mechanism: "factory" }, exports: ["AuthService", "default"] },
      undefined,
    ],
    ["functions that keep nothing", { exports: ["AuthService", "getAuth"] }, undefined],
    ["no class", { className: null, accessor: "shared" }, undefined],
    ["nothing", {}, undefined],
  ] as const)("%s", (_name, given, offered) => {
    expect(offeredBy(service("a.ts", given))).toBe(offered);
  });
});
