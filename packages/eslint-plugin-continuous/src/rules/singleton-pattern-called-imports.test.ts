import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { singletonPattern } from "./singleton-pattern.js";

const clients = [{ module: "pg-client", name: "createClient", use: "DatabaseService" }];

function judge(code: string, path = "apps/web/src/page.ts"): readonly string[] {
  return lintCode(singletonPattern, code, { path, options: { clients } }).map(({ message }) => message);
}

const told = ["This calls createClient of pg-client directly instead of using DatabaseService."];

describe("a client's constructor", () => {
  test.each([
    'import { createClient } from "pg-client"; createClient();',
    'import { createClient as make } from "pg-client"; make();',
    'import { "createClient" as make } from "pg-client"; make();',
    'import * as pg from "pg-client"; pg.createClient();',
    'import * as pg from "pg-client"; new pg.createClient();',
    'import pg from "pg-client"; pg.createClient();',
    'import { default as pg } from "pg-client"; pg.createClient();',
    'const { createClient } = require("pg-client"); createClient();',
    'const { createClient: make, ...rest } = require("pg-client"); make();',
    'const make = require("pg-client").createClient; make();',
    'const pg = require("pg-client"); pg.createClient();',
    'import { createClient } from "pg-client"; { const other = 1; createClient(other); }',
    'import { createClient } from "pg-client"; function open() { return createClient(); }',
  ])("%s", (code) => {
    expect(judge(code)).toEqual(told);
  });
});

describe("no client's constructor", () => {
  test.each([
    'import type { createClient } from "pg-client"; createClient();',
    'import { createClient } from "./pg-client.js"; createClient();',
    'import { createPool } from "pg-client"; createPool();',
    'import { pg } from "pg-client"; pg.createClient();',
    'import pg from "pg-client"; pg["createClient"]();',
    'import pg from "pg-client"; pg[createClient]();',
    'import pg from "pg-client"; pg.admin.createClient();',
    'import pg from "pg-client"; pg().createClient();',
    'import pg from "pg-client"; (pg ?? other)();',
    'import pg from "pg-client"; other.createClient();',
    'import pg from "pg-client"; class Page { #createClient() {} open() { pg.#createClient(); } }',
    'import pg from "pg-client"; function open(pg) { pg.createClient(); }',
    'import { createClient } from "pg-client"; function open(createClient) { createClient(); }',
    'import { createClient } from "pg-client"; { const createClient = open; createClient(); }',
    'import "pg-client"; createClient();',
    'const pg = load("pg-client"); pg.createClient();',
    'const pg = loader.require("pg-client"); pg.createClient();',
    'const pg = require; pg.createClient("pg-client");',
    'const pg = new require("pg-client"); pg.createClient();',
    'const pg = require(name, "pg-client"); pg.createClient();',
    "const pg = require(`pg-client`); pg.createClient();",
    'const pg = require(); pg.createClient("pg-client");',
    'let pg, other = "pg-client"; pg.createClient();',
    'const make = require("pg-client")["createClient"]; make();',
    'const make = require("pg-client")[createClient]; make();',
    'const { ["createClient"]: make } = require("pg-client"); make();',
    'const { createClient = other } = require("pg-client"); createClient();',
    'const { ...createClient } = require("pg-client"); createClient();',
    'const [createClient] = require("pg-client"); createClient();',
  ])("%s", (code) => {
    expect(judge(code)).toEqual([]);
  });

  test("in the service that owns it", () => {
    const make = 'import { createClient } from "pg-client"; let kept;';
    const path = "packages/shared/services/database-service.ts";
    expect(judge(`${make} export const DatabaseService = { get: () => (kept ??= createClient()) };`, path)).toEqual([]);
    expect(judge(`${make} export const OtherService = { get: () => (kept ??= createClient()) };`, path)).toEqual(told);
  });
});
