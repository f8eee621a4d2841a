import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

const path = "packages/web/src/services/payments.ts";

test("a module of functions is one service, named by its file's stem", () => {
  const code = `export const timeout = 5;
export async function pay(id: string): Promise<void>;
export async function pay(id: number): Promise<void>;
export async function pay(id: unknown) { await send(id); }
const refund = async () => {};
function send(id: unknown) {}
export { refund as giveBack };`;
  expect(parseServices(path, code)).toEqual([
    {
      name: "payments",
      kind: "functions",
      exports: ["giveBack", "pay"],
      methods: ["pay", "giveBack"],
      className: null,
      instanceName: null,
      line: 4,
      column: 23,
      endLine: 5,
      singleton: { mechanism: "module" },
      injected: false,
      environment: [],
      healthCheck: null,
    },
  ]);
});

test("an index file goes by its folder", () => {
  expect(parseServices("src/services/chat/index.ts", "export function send() {}")).toMatchObject([{ name: "chat" }]);
});

test("functions made better by a wrapper count", () => {
  expect(parseServices(path, "export const getUser = cache(async (id: string) => id);")).toMatchObject([
    { methods: ["getUser"] },
  ]);
});

test("a default export is named by itself, else by the file", () => {
  expect(parseServices(path, "export default async function pay() {}")).toMatchObject([
    { name: "payments", methods: ["pay"] },
  ]);
  expect(parseServices(path, "export default () => {};")).toMatchObject([{ methods: ["payments"] }]);
});

test("functions beside a class are no service of their own", () => {
  const code = "export class PaymentService { pay() {} }\nexport function toCents(n: number) { return n * 100; }";
  expect(parseServices(path, code)).toMatchObject([{ name: "PaymentService", exports: ["PaymentService"] }]);
});

test("functions that only hand on are a second door to the service behind them", () => {
  const code = `import * as shared from "@acme/shared/services/rooms";
import { client } from "../client";
export const getRoom = (id: string) => shared.getRoom(client, id);
export function deleteRoom(id: string) { return shared.deleteRoom(client, id); }`;
  expect(parseServices("packages/web/src/services/rooms-api.ts", code)).toMatchObject([{ isWrapper: true }]);
});

test("a query in one line is no handing on", () => {
  const code = `import { supabase } from "../client";
export const getRoom = (id: string) => supabase.from("rooms").select().eq("id", id);`;
  expect(parseServices(path, code)).toEqual([expect.not.objectContaining({ isWrapper: true })]);
});

test("a module that builds on one of its own name is a second door to it", () => {
  const code = `import { getDeals as get } from "@acme/shared/services/payments";
export async function getDeals() { const deals = await get(); return deals.filter(Boolean); }`;
  expect(parseServices(path, code)).toMatchObject([{ isWrapper: true }]);
});

test("types of a module of its own name are no second door", () => {
  const code = `import type { Deal } from "@acme/shared/types/payments";
export async function getDeals(): Promise<Deal[]> { return []; }`;
  expect(parseServices(path, code)).toEqual([expect.not.objectContaining({ isWrapper: true })]);
});
