import { expect, it } from "vitest";

import { isSameType } from "./is-same-type.js";

it("takes names that mean the same", () => {
  expect(isSameType("timestamp with time zone", "timestamptz")).toBe(true);
  expect(isSameType("timestamp with time zone", "TIMESTAMP  WITH TIME ZONE")).toBe(true);
  expect(isSameType("boolean", "bool")).toBe(true);
  expect(isSameType("bigint", "int8")).toBe(true);
  expect(isSameType("bigint", "bigserial")).toBe(true);
  expect(isSameType("character varying", "varchar")).toBe(true);
  expect(isSameType("uuid", "pg_catalog.uuid")).toBe(true);
});

it("tells types apart", () => {
  expect(isSameType("timestamp without time zone", "timestamptz")).toBe(false);
  expect(isSameType("text", "varchar")).toBe(false);
  expect(isSameType("integer", "bigint")).toBe(false);
});

it("takes any length where none is asked for", () => {
  expect(isSameType("character varying(80)", "varchar")).toBe(true);
  expect(isSameType("character varying(80)", "varchar(80)")).toBe(true);
  expect(isSameType("character varying(80)", "varchar(20)")).toBe(false);
  expect(isSameType("character varying", "varchar(20)")).toBe(false);
  expect(isSameType("numeric(10,2)", "decimal(10, 2)")).toBe(true);
});

it("finds a precision in the middle", () => {
  expect(isSameType("timestamp(3) with time zone", "timestamptz(3)")).toBe(true);
  expect(isSameType("timestamp(3) with time zone", "timestamptz")).toBe(true);
  expect(isSameType("timestamp(3) with time zone", "timestamptz(6)")).toBe(false);
});

it("counts arrays as types of their own, whatever their dimensions", () => {
  expect(isSameType("text[]", "text[][]")).toBe(true);
  expect(isSameType("integer[]", "int4[3]")).toBe(true);
  expect(isSameType("text[]", "text")).toBe(false);
});

it("reads types however they are spaced and qualified", () => {
  expect(isSameType("timestamp(3) with time zone", "timestamp (3)with time zone")).toBe(true);
  expect(isSameType("pg_catalog.int4", "integer")).toBe(true);
  expect(isSameType("my_pg_catalog.int4", "my_int4")).toBe(false);
  expect(isSameType("integer [3] []", "int4[]")).toBe(true);
  expect(isSameType("text[]", "text [] ")).toBe(true);
  expect(isSameType("text", "text")).toBe(true);
  expect(isSameType("text[]", "varchar[]")).toBe(false);
  expect(isSameType("text[] x", "text[]")).toBe(false);
});
