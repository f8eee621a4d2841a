import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";

import { storefrontInventory } from "../../tests/documents/inventory.js";
import { cleanDocument, mixedDocument } from "../../tests/documents/issues.js";
import { emptyFacts, monthOfFacts } from "../../tests/documents/status.js";
import { documentSchemas } from "./document-schemas.js";
import { toStatusDocument } from "./to-status-document.js";

const schemas = documentSchemas();

function validate(name: string, document: unknown): readonly string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`There is no schema ${name}.`);
  return ajv.validate(schema, document)
    ? []
    : (ajv.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ""}`);
}

test("there is a schema for each document", () => {
  expect(Object.keys(schemas)).toEqual([
    "dashboard.schema.json",
    "health.schema.json",
    "inventory.schema.json",
    "issues.schema.json",
    "mark.schema.json",
    "metrics.schema.json",
    "prune.schema.json",
    "snapshot.schema.json",
    "status.schema.json",
    "test-run.schema.json",
    "sync.schema.json",
    "trends.schema.json",
  ]);
});

test.each(Object.keys(schemas))("%s in schemas/ is what the definition says", (name) => {
  const file = new URL(`../../schemas/${name}`, import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(schemas[name]);
});

describe("documents are valid", () => {
  test("issues", () => {
    expect(validate("issues.schema.json", mixedDocument)).toEqual([]);
    expect(validate("issues.schema.json", cleanDocument)).toEqual([]);
  });

  test("inventory", () => {
    expect(validate("inventory.schema.json", storefrontInventory)).toEqual([]);
  });

  test("status", () => {
    expect(validate("status.schema.json", toStatusDocument(emptyFacts))).toEqual([]);
    expect(validate("status.schema.json", toStatusDocument(monthOfFacts))).toEqual([]);
  });

  test("with a property that a later version added", () => {
    expect(validate("issues.schema.json", { ...cleanDocument, added: true })).toEqual([]);
  });
});

describe("documents are refused", () => {
  test("of another schema version", () => {
    expect(validate("issues.schema.json", { ...cleanDocument, schemaVersion: 2 })).toEqual([
      "/schemaVersion must be equal to constant",
    ]);
  });

  test("with a part missing", () => {
    expect(validate("issues.schema.json", { ...cleanDocument, summary: undefined })).toEqual([
      " must have required property 'summary'",
    ]);
  });

  test("with a column of 0", () => {
    const document = {
      ...mixedDocument,
      issues: mixedDocument.issues.slice(0, 1).map((one) => ({ ...one, column: 0 })),
    };
    expect(validate("issues.schema.json", document)).toEqual(["/issues/0/column must be >= 1"]);
  });
});
