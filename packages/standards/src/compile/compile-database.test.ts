import { expect, test } from "vitest";

import { compiled, optionsOf, problemsOf, switchedOn, warningsOf } from "../../tests/compile-text.js";

const columnsOf = (text: string): unknown =>
  Reflect.get(Object(optionsOf(text, "continuous/sql-required-columns")), "columns");

test("required columns may be a list, a map, or options", () => {
  const columns = [{ name: "id", type: "uuid" }];
  expect(columnsOf("database: {required_columns: [id: UUID]}")).toEqual(columns);
  expect(columnsOf("database: {required_columns: {id: uuid}}")).toEqual(columns);
  expect(columnsOf("database: {required_columns: {severity: warning, columns: [id: uuid]}}")).toEqual(columns);
  expect(columnsOf("database: {required_columns: {severity: warning, id: uuid}}")).toEqual(columns);
  expect(switchedOn("database: {required_columns: {severity: warning, columns: [id: uuid]}}")).toEqual([
    "database.required_columns: warning",
  ]);
});

test("a column without a type may have any", () => {
  expect(columnsOf("database: {required_columns: [id]}")).toEqual([{ name: "id", type: null }]);
});

test("a severity alone requires the usual columns", () => {
  expect(columnsOf("database: {required_columns: info}")).toEqual([
    { name: "id", type: "uuid" },
    { name: "created_at", type: "timestamptz" },
    { name: "updated_at", type: "timestamptz" },
  ]);
  expect(switchedOn("database: {required_columns: off}")).toEqual([]);
});

test("a column written as name and type is two columns, and hardly meant", () => {
  expect(problemsOf("database:\n  required_columns:\n    - {name: id, type: uuid}\n")).toEqual([
    "3:7 bad-value This requires two columns, `name` of type id and `type` of type uuid. To require one column, write `- id: uuid`. If two are meant, make them two entries.",
  ]);
});

test("required columns say which word or type is wrong", () => {
  expect(problemsOf("database:\n  required_columns:\n    severity: warnig\n    colums: [id]\n    id: 5\n")).toEqual([
    "3:15 unknown-word `warnig` is not a severity. Did you mean `warning`?",
    "4:13 unknown-word `database.required_columns.colums` is a list. Did you mean `columns`?",
    "5:9 bad-value `database.required_columns.id` is `5`. It takes the name of a Postgres type, such as uuid.",
  ]);
});

test("table names have a style and a number", () => {
  const naming = (tables: string): unknown =>
    optionsOf(`database: {naming: [tables: ${tables}]}`, "continuous/sql-table-naming");
  expect(naming("PascalCase_singular")).toMatchObject({ style: "PascalCase", number: "singular" });
  expect(naming("snake_case")).toMatchObject({ style: "snake_case", number: "any" });
  expect(naming("warning")).toMatchObject({ style: "snake_case", number: "plural" });
  expect(naming("{style: snake_case_singular}")).toMatchObject({ style: "snake_case", number: "singular" });
  expect(naming("{number: any}")).toMatchObject({ style: "snake_case", number: "any" });
});

test("prefixes of booleans may be a sentence or a list", () => {
  const prefixes = (booleans: string): unknown =>
    optionsOf(`database: {naming: [booleans: ${booleans}]}`, "continuous/sql-boolean-naming");
  expect(prefixes("is_ prefix")).toMatchObject({ prefixes: ["is_"] });
  expect(prefixes('"is_, has_ or can_ prefix"')).toMatchObject({ prefixes: ["is_", "has_", "can_"] });
  expect(prefixes('"is, or has prefixes"')).toMatchObject({ prefixes: ["is", "has"] });
  expect(prefixes("[can_]")).toMatchObject({ prefixes: ["can_"] });
  expect(prefixes("{severity: info, prefixes: [can_]}")).toMatchObject({ prefixes: ["can_"] });
});

test("a severity stands beside the options", () => {
  expect(
    switchedOn("database: {naming: [columns: {style: snake_case, severity: warning}, booleans: off, tables]}"),
  ).toEqual(["database.naming.columns: warning", "database.naming.tables: critical"]);
  expect(switchedOn("database: {row_level_security: warning, references: {severity: info}}")).toEqual([
    "database.references: info",
    "database.row_level_security: warning",
  ]);
});

test("words of other tools lead to ours", () => {
  expect(
    problemsOf("database:\n  row_level_security: enabled\n  references: on\n  naming: {columns: snakecase}\n"),
  ).toEqual([
    "2:23 unknown-word `enabled` is not something `row_level_security` can be. Did you mean `required`?",
    "3:15 unknown-word `on` is not something `references` can be. Did you mean `known`?",
    "4:21 unknown-word `snakecase` is not a naming style or a severity. Did you mean `snake_case`?",
  ]);
});

test("references know the services and the schema", () => {
  const text = "services: {include: src/**}\ndatabase: {types: types.ts, schemas: [app], references: known}\n";
  expect(optionsOf(text, "continuous/known-references")).toEqual({
    services: { include: ["src/**"], exclude: [] },
    migrations: null,
    types: ["types.ts"],
    schemas: ["app"],
    exceptions: [],
  });
});

test("an empty word switches nothing on, and says so", () => {
  expect(compiled("services: {required: [naming]}\ndatabase:\n  required_columns:\n").standards).toHaveLength(1);
  expect(warningsOf("services: {required: [naming]}\ndatabase:\n  required_columns:\n")).toEqual([
    "3:3 empty-word Nothing stands behind `database.required_columns`, so it switches nothing on. Say what is required, or remove the line.",
  ]);
});
