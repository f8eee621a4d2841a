import { foldMigrations } from "@continuous/postgres";
import { expect, it } from "vitest";

import { createBaseTypes } from "./create-base-types.js";

const { domains, ...rest } = foldMigrations([
  {
    path: "1.sql",
    text: `create schema shop;
create domain key as uuid;
create domain "Key" as key;
create domain shop.key as bigint;`,
  },
]);
const toBaseType = createBaseTypes({ ...rest, domains });

it("goes through domains, also those over domains", () => {
  expect(toBaseType("key")).toBe("uuid");
  expect(toBaseType('"Key"')).toBe("uuid");
});

it("tells schemas apart", () => {
  expect(toBaseType("shop.key")).toBe("bigint");
});

it("leaves all other types", () => {
  expect(toBaseType("uuid")).toBe("uuid");
  expect(toBaseType("key[]")).toBe("key[]");
});

it("comes to an end where domains are named for each other's types", () => {
  const [domain] = domains;
  const ring = [
    { ...domain!, name: "uuid", type: "text" },
    { ...domain!, name: "text", type: "uuid" },
  ].map((one) => ({ ...one, schema: "public" }));
  expect(["uuid", "text"]).toContain(createBaseTypes({ ...rest, domains: ring })("uuid"));
});
