import { expect, test } from "vitest";

import { parseSelect } from "./parse-select.js";

test.each([
  ["*", []],
  ["id,name", []],
  ["customers(name)", ["customers"]],
  ["*, buyer:customers!orders_buyer_fkey!inner(id, address:addresses(street))", ["customers", "addresses"]],
  ["...customers(name), ...lines!left(id)", ["customers", "lines"]],
  ["count(), amount.sum(), total:amount.avg()::int", []],
  ["orders(count)", ["orders"]],
  ["orders()", ["orders"]],
  ["meta->address->>street, meta->>'a(b)', name::text, full:name::text", []],
  ['"odd name"("x(y)", "z")', ["odd name"]],
  ["a(b(c(d)))", ["a", "b", "c"]],
  ["a (\n  b ,\n  c ( d )\n)", ["a", "c"]],
  ["broken(id, lines(", ["broken", "lines"]],
  ["id), orders(id)", ["orders"]],
  ["", []],
])("%j embeds %j", (select, names) => {
  expect(parseSelect(select).map(({ name }) => name)).toEqual(names);
});

test("offsets are those of the name alone", () => {
  expect(parseSelect('id, buyer: "customers" !inner ( id )')).toEqual([{ name: "customers", start: 12, end: 21 }]);
});
