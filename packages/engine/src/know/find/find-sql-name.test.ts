import { expect, test } from "vitest";

import { findSqlName } from "./find-sql-name.js";

function nameAt(marked: string): string | undefined {
  const found = findSqlName(marked.replace("‸", ""), marked.indexOf("‸"));
  return found && `${found.kinds.join("/")} ${found.schema ?? ""}.${found.name}`;
}

test.each([
  ["select * from ord‸ers;", "table .orders"],
  ["insert into ord‸ers (id) values (1);", "table/function .orders"],
  ["alter table if exists only sales.Ord‸ers add a int;", "table sales.orders"],
  ['references "Or""d‸ers" (id)', 'table/function .Or"ders'],
  ["create policy a on ord‸ers for select", "table .orders"],
  ["execute function set_up‸dated_at();", "function .set_updated_at"],
  ["select reserve_‸stock(1);", "function .reserve_stock"],
  ["select 1 from ‸", "table ."],
  ["create function f() as $$ select * from ord‸ers $$;", "table .orders"],
])("%s", (marked, name) => {
  expect(nameAt(marked)).toBe(name);
});

test.each([
  "select ord‸ers from a;",
  "-- from ord‸ers",
  "comment on table a is 'from ord‸ers';",
  "create table a (ord‸ers int);",
  "‸",
])("none in %s", (marked) => {
  expect(nameAt(marked)).toBeUndefined();
});
