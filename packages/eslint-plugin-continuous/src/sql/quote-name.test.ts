import { expect, it } from "vitest";

import { quoteName } from "./quote-name.js";

it("leaves a name as it is that SQL reads as it is", () => {
  expect(quoteName("public", "order_lines")).toBe("public.order_lines");
  expect(quoteName("_a$1")).toBe("_a$1");
});

it("quotes capitals, other alphabets, digits in front and spaces", () => {
  expect(quoteName("public", "Orders")).toBe('public."Orders"');
  expect(quoteName("größe")).toBe('"größe"');
  expect(quoteName("2fa")).toBe('"2fa"');
  expect(quoteName("order lines")).toBe('"order lines"');
});

it("quotes words of SQL, and doubles quotes", () => {
  expect(quoteName("order", "user")).toBe('"order"."user"');
  expect(quoteName('a"b')).toBe('"a""b"');
});
