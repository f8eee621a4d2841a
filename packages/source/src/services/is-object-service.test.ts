import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

function namesOf(text: string): readonly string[] {
  const services = parseServices("src/services/orders.ts", text);
  if ("code" in services) throw new Error(services.message);
  return services.map(({ name }) => name);
}

test.each([
  ["export const orders = { async load() { return await find(); }, count() { return find(1); } };", "orders"],
  ["const loader = { async load() { return await find(); } };\nexport default loader;", "loader"],
  ["export const orderService = { async load() { return await find(); } };", "orderService"],
])("an object of functions is a service, whatever its name ends in: %s", (text, name) => {
  expect(namesOf(text)).toEqual([name]);
});

test.each([
  ["export const ORDER_HANDLERS = { load() { return find(); } };"],
  ["export const orderKeys = { all() { return find(); } };"],
  ["export const orderRoutes = { list() { return find(); } };"],
])("constants, keys and routes are none: %s", (text) => {
  expect(namesOf(text)).toEqual([]);
});
