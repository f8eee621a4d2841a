import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { serviceNaming } from "./service-naming.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const settings = {
  continuous: {
    services: {
      schemaVersion: 1,
      packages: [
        { folder: "packages/a", runtime: "node", hasPages: false },
        { folder: "packages/b", runtime: "universal", hasPages: false },
        { folder: "packages/store", runtime: "universal", hasPages: true },
      ],
      services: [
        {
          path: "packages/a/services/auth-service.ts",
          name: "AuthService",
          kind: "class",
          instanceName: null,
          exports: ["AuthService"],
          methods: ["signIn"],
        },
        {
          path: "packages/a/services/rooms.ts",
          name: "rooms",
          kind: "functions",
          instanceName: null,
          exports: ["getRoom"],
          methods: ["getRoom"],
        },
        {
          path: "packages/a/services/deals.ts",
          name: "deals",
          kind: "functions",
          instanceName: null,
          exports: ["getDeal"],
          methods: ["getDeal"],
          isWrapper: true,
        },
        {
          path: "packages/a/services/helpers.ts",
          name: "helpers",
          kind: "functions",
          instanceName: null,
          exports: ["pad"],
          methods: ["pad"],
        },
        {
          path: "packages/a/services/alarms.ios.ts",
          name: "AlarmDriver",
          kind: "class",
          instanceName: null,
          exports: ["AlarmDriver"],
          methods: ["ring"],
        },
        {
          path: "src/env/browser/services/tray-service.ts",
          name: "TrayService",
          kind: "class",
          instanceName: null,
          exports: ["TrayService"],
          methods: ["open"],
        },
        {
          path: "packages/back-end/src/services/uploads.ts",
          name: "uploads",
          kind: "functions",
          instanceName: null,
          exports: ["sendFile"],
          methods: ["sendFile"],
        },
        {
          path: "packages/cache-redis/src/services/cache.ts",
          name: "CacheService",
          kind: "class",
          instanceName: null,
          exports: ["CacheService"],
          methods: ["get"],
        },
        {
          path: "packages/c/services/mail.ts",
          name: "mail",
          kind: "object",
          instanceName: null,
          exports: ["mail"],
          methods: ["send"],
        },
        {
          path: "packages/d/services/mail.ts",
          name: "Mail",
          kind: "class",
          instanceName: "mail",
          exports: ["Mail", "mail"],
          methods: ["send"],
        },
      ],
    },
  },
};

new RuleTester().run("service-naming: namesakes", serviceNaming, {
  valid: [
    {
      name: "itself",
      settings,
      filename: "packages/a/services/auth-service.ts",
      code: `export class AuthService { signIn() {} }`,
    },
    {
      name: "a name of its own",
      settings,
      filename: "packages/b/services/session-service.ts",
      code: `export class SessionService { signIn() {} }`,
    },
    {
      name: "a thin wrapper",
      settings,
      filename: "packages/b/services/rooms.ts",
      code: `import * as shared from "@acme/a/services/rooms";\nexport const getRoom = (id) => shared.getRoom(client, id);`,
    },
    {
      name: "one that builds on it",
      settings,
      filename: "packages/b/services/rooms.ts",
      code: `import { getRoom as get } from "@acme/a/services/rooms";\nexport async function getRoom(id) { const room = await get(id); return { ...room, id }; }`,
    },
    {
      name: "what a thin wrapper wraps",
      settings,
      filename: "packages/b/services/deals.ts",
      code: `export function getDeal() {}`,
    },
    {
      name: "a file of the same name that does something else",
      settings,
      filename: "packages/b/services/rooms.ts",
      code: `export function cleanRoom() {}`,
    },
    {
      name: "a name that every folder may have",
      settings,
      filename: "packages/b/services/helpers.ts",
      code: `export function pad() {}`,
    },
    {
      name: "one for each platform",
      settings,
      filename: "packages/a/services/alarms.android.ts",
      code: `export class AlarmDriver { ring() {} }`,
    },
    {
      name: "one for each platform, by its folder",
      settings,
      filename: "src/env/node/services/tray-service.ts",
      code: `export class TrayService { open() {} }`,
    },
    {
      name: "packages that stand in for each other",
      settings,
      filename: "packages/cache-memory/src/services/cache.ts",
      code: `export class CacheService { get() {} }`,
    },
    {
      name: "the other end of a wire",
      settings,
      filename: "packages/front-end/services/uploads.ts",
      code: `export function sendFile() {}`,
    },
    {
      name: "the other end of a wire, a web app",
      settings,
      filename: "packages/webapp/services/uploads.ts",
      code: `export function sendFile() {}`,
    },
    {
      name: "the other end of a wire, in another folder of packages",
      settings,
      filename: "libs/ui/src/services/uploads.ts",
      code: `export function sendFile() {}`,
    },
    {
      name: "the other end of a wire, by what the packages depend on",
      settings,
      filename: "packages/store/services/auth-service.ts",
      code: `export class AuthService { signIn() {} }`,
    },
    {
      name: "no facts of other files",
      filename: "packages/b/services/auth-service.ts",
      code: `export class AuthService { signIn() {} }`,
    },
  ],
  invalid: [
    {
      name: "two classes",
      settings,
      filename: "packages/b/services/auth-service.ts",
      code: `export class AuthService { signIn() {} }`,
      errors: [
        {
          messageId: "sameName",
          data: { name: "AuthService", path: "packages/a/services/auth-service.ts" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
        },
      ],
    },
    {
      name: "two modules of functions in packages that are no ends of a wire",
      settings,
      filename: "packages/reports/services/uploads.ts",
      code: `export function sendFile() {}`,
      errors: [
        {
          messageId: "sameName",
          data: { name: "uploads", path: "packages/back-end/src/services/uploads.ts" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 25,
        },
      ],
    },
    {
      name: "a folder for an end of a wire within a package that is none",
      settings,
      filename: "libs/reports/ui/services/uploads.ts",
      code: `export function sendFile() {}`,
      errors: [
        {
          messageId: "sameName",
          data: { name: "uploads", path: "packages/back-end/src/services/uploads.ts" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 25,
        },
      ],
    },
    {
      name: "an object here, a class there",
      settings,
      filename: "packages/b/services/auth-service.ts",
      code: `/* ü */ export const authService = { signUp() {} };`,
      errors: [
        {
          messageId: "sameName",
          data: { name: "authService", path: "packages/a/services/auth-service.ts" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: "two modules of functions that do the same",
      settings,
      filename: "packages/b/services/rooms.ts",
      code: `export async function getRoom() {}\nexport async function bookRoom() {}`,
      errors: [
        {
          messageId: "sameName",
          data: { name: "rooms", path: "packages/a/services/rooms.ts" },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 30,
        },
      ],
    },
    {
      name: "more than two",
      settings,
      filename: "packages/b/services/mail.ts",
      code: `class Mail { send() {} }\nmodule.exports.mail = new Mail();`,
      errors: [
        {
          messageId: "sameNames",
          data: { name: "mail", path: "packages/c/services/mail.ts", count: 1 },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 11,
        },
      ],
    },
  ],
});
