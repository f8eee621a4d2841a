import { expect, test } from "vitest";

import { openModule } from "../graph/open-module.js";
import { findReach, mayReachOutside } from "./find-reach.js";

function reachOf(text: string): ReturnType<typeof findReach> {
  const opened = openModule("a.ts", text);
  if ("code" in opened) throw new Error(opened.message);
  const specifiers = opened.record.imports.map(({ specifier }) => specifier);
  if (!mayReachOutside(text, specifiers)) return { isDirect: false, waitsFor: [] };
  return findReach(opened.program(), opened.program());
}

test.each([
  ["the network", 'export const ask = () => fetch("/x");'],
  ["the browser's store", 'export function read() { return localStorage.getItem("a"); }'],
  ["the browser's store through its window", 'export function read() { return window.localStorage.getItem("a"); }'],
  ["a socket", "export const open = () => new WebSocket(url);"],
  ["the disk", 'import { rmSync } from "node:fs";\nexport function clear(path: string) { rmSync(path); }'],
  ["another process", 'import * as child from "child_process";\nexport const run = () => child.spawn("ls");'],
  ["what it is handed", "export async function find(db: Db, id: string) { return await db.orders.find(id); }"],
  ["what it is handed, and hands on", "export const find = (db: Db) => db.select().all();"],
  ["a collaborator", "export class A { async run() { await this.#box.deliver(); } }"],
  ["a client of another's", 'import Stripe from "stripe";\nexport const pay = () => new Stripe("k");'],
  ["a client that another module makes", 'import { createClient } from "./c";\nexport const client = createClient();'],
  ["what is required", 'const fs = require("fs");\nexports.read = () => fs.readFileSync("a");'],
  ["messages", "export class Bus { send(x: string) { port.postMessage(x); } }"],
  ["a stream of answers", "export async function all(db: Db) { for await (const row of db.rows()) print(row); }"],
])("%s is outside", (_name, text) => {
  expect(reachOf(text).isDirect).toBe(true);
});

test.each([
  ["reckoning", "export function add(a: number, b: number) { return a + b; }"],
  ["waiting for what it was given", "export async function read(response: Response) { return await response.json(); }"],
  ["waiting for itself", "async function b() {}\nexport async function a() { await b(); }"],
  ["a check", 'import { z } from "zod";\nexport const check = async (x: unknown) => await z.string().parseAsync(x);'],
  [
    "a hash",
    'import { subtle } from "node:crypto";\nexport const hash = async (x: Data) => await subtle.digest("a", x);',
  ],
  ["a pause", 'import { sleep } from "./time";\nexport async function rest() { await sleep(1); }'],
  ["a hook", 'export function useOrders() { useEffect(() => { fetch("/x"); }); }'],
  ["types", 'import type { Stats } from "node:fs";\nexport const isFile = (stats: Stats) => stats.isFile();'],
  ["a name of one's own", "function fetchAll() {}\nexport function fetched() { return fetchAll(); }"],
])("%s is not", (_name, text) => {
  expect(reachOf(text)).toEqual({ isDirect: false, waitsFor: [] });
});

test("what an imported function made is waited for as that function is", () => {
  const text =
    'import { createAsker } from "./ask";\nexport async function a() { const ask = createAsker(1); return await ask("x"); }';
  expect(reachOf(text).waitsFor).toEqual([{ specifier: "./ask", name: "createAsker" }]);
});

test("what is waited for of other modules is named", () => {
  const text = `import load, { save as keep } from "./disk";
import * as mail from "./mail";
export async function a() { const x = await load(); await Promise.all([keep(x), mail.send(x)]); }
export async function b() { return keep(1); }`;
  expect(reachOf(text).waitsFor).toEqual([
    { specifier: "./disk", name: "default" },
    { specifier: "./disk", name: "save" },
    { specifier: "./mail", name: "*" },
  ]);
});
