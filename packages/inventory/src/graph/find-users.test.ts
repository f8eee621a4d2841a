import { expect, test } from "vitest";

import { findReaching, findUsers, toUsers, type Users } from "./find-users.js";
import { linkModules } from "./link-modules.js";
import type { ModuleRecord } from "./module-record.js";
import { openModule } from "./open-module.js";

/** Links modules given as text; a specifier is the other module's name. */
function link(texts: Readonly<Record<string, string>>): Users {
  const records = new Map<string, ModuleRecord>();
  for (const [path, text] of Object.entries(texts)) {
    const opened = openModule(`${path}.ts`, text);
    if ("code" in opened) throw new Error(opened.message);
    records.set(path, opened.record);
  }
  return toUsers(linkModules(records, (_from, specifier) => (records.has(specifier) ? specifier : undefined)));
}

function usersOf(users: Users, path: string, ...names: readonly string[]): readonly string[] {
  return [...findUsers(users, path, names)].sort();
}

function reaching(users: Users, path: string, ...names: readonly string[]): readonly string[] {
  return [...findReaching(users, path, names)].sort();
}

test("a module that imports a name uses it, one that imports another name does not", () => {
  const users = link({
    auth: "export const auth = {}; export class AuthError {}",
    page: 'import { auth } from "auth"; auth;',
    errors: 'import { AuthError } from "auth"; AuthError;',
  });
  expect(usersOf(users, "auth", "auth")).toEqual(["page"]);
});

test("a name is followed through any number of barrels, renamed or not", () => {
  const users = link({
    auth: "export const auth = {};",
    services: 'export { auth as authService } from "auth";',
    shared: 'export * from "other"; export * from "services";',
    other: "export const other = 1;",
    page: 'import { authService } from "shared"; authService;',
    otherPage: 'import { other } from "shared"; other;',
  });
  expect(usersOf(users, "auth", "auth")).toEqual(["page"]);
  expect(usersOf(users, "other", "other")).toEqual(["otherPage"]);
});

test("who takes all of a barrel takes what it passes on", () => {
  const users = link({
    auth: "export const auth = {};",
    mail: "export const mail = {};",
    services: 'export { auth } from "auth"; export * as post from "mail";',
    page: 'import * as services from "services"; services;',
    lazy: 'const all = await import("services");',
  });
  expect(usersOf(users, "auth", "auth")).toEqual(["lazy", "page"]);
  expect(usersOf(users, "mail", "mail")).toEqual(["lazy", "page"]);
});

test("a barrel that passes on other names of a module gives nobody the rest", () => {
  const users = link({
    auth: "export const auth = {}; export class AuthError {}",
    errors: 'export { AuthError } from "auth";',
    page: 'import * as errors from "errors"; errors;',
  });
  expect(usersOf(users, "auth", "auth")).toEqual([]);
  expect(usersOf(users, "auth", "AuthError")).toEqual(["page"]);
});

test("who takes a namespace that a barrel gives takes that module alone", () => {
  const users = link({
    auth: "export const auth = {};",
    mail: "export const mail = {};",
    services: 'export * as login from "auth"; export * as post from "mail";',
    page: 'import { post } from "services"; post;',
  });
  expect(usersOf(users, "auth", "auth")).toEqual([]);
  expect(usersOf(users, "mail", "mail")).toEqual(["page"]);
});

test("barrels that pass each other on in a circle come to an end", () => {
  const users = link({
    a: 'export * from "b"; export const one = 1;',
    b: 'export * from "a"; export const two = 2;',
    page: 'import { one, two, three } from "b"; one; two; three;',
  });
  expect(usersOf(users, "a", "one")).toEqual(["page"]);
  expect(usersOf(users, "b", "two")).toEqual(["page"]);
});

test("a default export passed on under a name is followed", () => {
  const users = link({
    auth: "export default class Auth {}",
    services: 'export { default as Auth } from "auth";',
    page: 'import { Auth } from "services"; Auth;',
  });
  expect(usersOf(users, "auth", "default")).toEqual(["page"]);
});

test("modules of CommonJS are used by name and as a whole", () => {
  const users = link({
    auth: "module.exports = { signIn() {} };",
    page: 'const { signIn } = require("auth");',
    other: 'const auth = require("auth");',
  });
  expect(usersOf(users, "auth", "signIn")).toEqual(["other", "page"]);
});

test("reaching goes on through modules, not through types, and round no circle", () => {
  const users = link({
    auth: 'import { page } from "page"; export const auth = { page };',
    page: 'import { auth } from "auth"; export const page = auth;',
    app: 'import { page } from "page"; export const app = page;',
    types: 'import type { auth } from "auth"; export type T = typeof auth;',
    appTest: 'import { app } from "app"; app;',
    typesTest: 'import { T } from "types"; export type U = T;',
  });
  expect(reaching(users, "auth", "auth")).toEqual(["app", "appTest", "page"]);
  expect(usersOf(users, "auth", "auth")).toEqual(["page", "types"]);
});
