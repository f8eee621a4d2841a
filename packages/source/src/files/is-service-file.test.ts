import { expect, test } from "vitest";

import { isServiceFile } from "./is-service-file.js";

const defaults = { include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"], exclude: [] };

test.each([
  ["services/mail.ts"],
  ["packages/shared/src/services/auth/sign-in.ts"],
  ["src/auth-service.ts"],
  ["src/auth.service.ts"],
  ["src/AuthService.tsx"],
  [".config/services/mail.ts"],
])("%s is a service file by default", (path) => {
  expect(isServiceFile(path, defaults)).toBe(true);
});

test.each([["src/services.ts"], ["src/customer-services/mail.ts"], ["src/serviceWorker.ts"], ["src/microservice.ts"]])(
  "%s is none",
  (path) => {
    expect(isServiceFile(path, defaults)).toBe(false);
  },
);

test("an exclude takes away what an include gave", () => {
  const globs = { include: ["**/services/**"], exclude: ["**/services/old/**"] };
  expect(isServiceFile("src/services/mail.ts", globs)).toBe(true);
  expect(isServiceFile("src/services/old/fax.ts", globs)).toBe(false);
});

test("without an include nothing is a service file", () => {
  expect(isServiceFile("src/services/mail.ts", { include: [], exclude: [] })).toBe(false);
});
