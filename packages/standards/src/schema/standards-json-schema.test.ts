import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";

import { compileStandards } from "../compile/compile-standards.js";
import { standardsJsonSchema } from "./standards-json-schema.js";

const validate = new Ajv({ strict: false, formats: { date: true } }).compile(
  JSON.parse(standardsJsonSchema()) as object,
);

/** What an editor says of a text, and what we say. */
function verdicts(text: string): { readonly editor: boolean; readonly compiler: boolean } {
  return {
    editor: validate(parse(text)),
    compiler: compileStandards(text, { path: "standards.yaml", today: "2026-11-22" }).ok,
  };
}

test("the shipped schema is made from the definition", () => {
  expect(readFileSync(new URL("../../standards.schema.json", import.meta.url), "utf8")).toBe(standardsJsonSchema());
});

test("editors take what we take", () => {
  for (const text of [
    "services: {required: [naming, error_handling: off, singleton_pattern: {severity: info}]}",
    "database: {required_columns: [id: uuid], naming: [booleans: is_ or has_ prefix]}",
    "database: {required_columns: {severity: warning, id: uuid}, row_level_security: required}",
    "testing: {minimum_coverage: {services: 60%, critical_paths: 90}}",
    "exceptions: [{standard: services.naming, items: a, reason: b, until: 2027-06-30}]",
    "services:\ndatabase:\n",
  ]) {
    expect(verdicts(text), text).toEqual({ editor: true, compiler: true });
  }
});

test("editors refuse what we refuse", () => {
  for (const text of [
    "servces: {}",
    "services: {required: [singelton_pattern]}",
    "services: {required: [naming: critcal]}",
    "database: {naming: [tables: snake]}",
    "testing: {minimum_coverage: {services: 160%}}",
    "exceptions: [{standard: services.naming, reason: b}]",
    "- a",
  ]) {
    expect(verdicts(text), text).toEqual({ editor: false, compiler: false });
  }
});

test("words are described for editors", () => {
  expect(JSON.parse(standardsJsonSchema())).toMatchObject({
    $id: "https://cdn.jsdelivr.net/npm/@continuous/standards@0/standards.schema.json",
    properties: { services: { description: "What services are held to." } },
  });
});
