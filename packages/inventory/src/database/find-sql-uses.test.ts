import { findSqlTexts } from "@continuous/source";
import { parseTree } from "@continuous/source/load";
import { expect, test } from "vitest";

import { findSqlUses } from "./find-sql-uses.js";

/** `table orders select`, and what stands in the module at the use's range. */
function usesIn(text: string): readonly string[] {
  const texts = parseTree("src/module.ts", text, (program) => findSqlTexts(program, text));
  if ("code" in texts) throw new Error(texts.message);
  return texts.flatMap(findSqlUses).map(({ kind, schema, name, operation, range }) => {
    const qualified = schema === null ? name : `${schema}.${name}`;
    return `${kind} ${qualified} ${operation} @${text.slice(...range)}`;
  });
}

test("tables that are read and written, and functions that are called", () => {
  expect(
    usesIn(`
      sql\`select o.id, close_day(\${day}) from orders o join audit."Größe" g on g.id = o.id where o.id in (select id from lines)\`;
      pool.query("insert into a (id) values ($1)");
      pool.query("insert into b (id) values ($1) on conflict (id) do update set id = 1");
      pool.query("update only c set id = (select max(id) from d)");
      pool.query("delete from shop.e using f where true");
      pool.query("truncate g, h");
      pool.query("create table i (j uuid references k)");
    `),
  ).toEqual([
    "function close_day call @close_day",
    "table orders select @orders",
    'table audit.Größe select @"Größe"',
    "table lines select @lines",
    "table a insert @a",
    "table b upsert @b",
    "table c update @c",
    "function max call @max",
    "table d select @d",
    "table shop.e delete @e",
    "table f select @f",
    "table g delete @g",
    "table h delete @h",
    "table i unknown @i",
    "table k unknown @k",
  ]);
});

test("names of a statement's own are no tables", () => {
  expect(
    usesIn('pool.query("with recent as (select * from orders) select * from recent join audit.recent r on true");'),
  ).toEqual(["table orders select @orders", "table audit.recent select @recent"]);
});

test("holes that stand for more than a value", () => {
  expect(
    usesIn(`
      pool.query(\`select * from orders o \${joins} where \${conditions} order by extract(year from o.day) \${order}\`);
      pool.query(\`update carts set \${pairs} where id = $1\`);
      pool.query(\`insert into lines (\${columns}) select * from \${source} on conflict do update set x = 1\`);
      pool.query(\`with x as (\${inner}) delete from x where a is distinct from b; select 1 from "Odd" for update\`);
      pool.query(\`select * from generate_series(1, 2) \${alias} s\`);
    `),
  ).toEqual([
    "table orders select @orders",
    "table carts update @carts",
    "table lines insert @lines",
    'table Odd select @"Odd"',
  ]);
});

test("names that are filled in, in whole or in part", () => {
  expect(
    usesIn(
      'sql`select * from ${table} a join ${schema}.orders b on true join profile_${kind} c on true join "${other}" d on true`;',
    ),
  ).toEqual(["table orders select @orders"]);
});

test("lines and columns are the module's", () => {
  const text = "const rows = await sql`\n  select *\n  from orders\n`;";
  const texts = parseTree("src/module.ts", text, (program) => findSqlTexts(program, text));
  if ("code" in texts) throw new Error(texts.message);
  expect(texts.flatMap(findSqlUses)).toEqual([
    {
      kind: "table",
      name: "orders",
      schema: null,
      operation: "select",
      form: "sql",
      certainty: "name",
      range: [42, 48],
      argumentRange: [23, 49],
      line: 3,
      column: 8,
    },
  ]);
});

test("what only begins as SQL does names nothing", () => {
  expect(usesIn('ai.query("Select one of the following options, then update me on it");')).toEqual([]);
});
