import { expect, test } from "vitest";

import { parseTree } from "../services/parse-tree.js";
import { findSqlTexts, type SqlText } from "./find-sql-texts.js";

function sqlIn(text: string): readonly SqlText[] {
  const found = parseTree("src/module.ts", text, (program) => findSqlTexts(program, text));
  if ("code" in found) throw new Error(found.message);
  return found;
}

test("a tagged template, as long as it is written", () => {
  const text = "const rows = await sql<Row[]>`\n  select * from orders where id = ${order.id} and kind = ${kind}\n`;";
  expect(sqlIn(text)).toEqual([
    {
      text: "\n  select * from orders where id = $1          and kind = $2     \n",
      range: [30, 96],
      line: 1,
      column: 31,
      isWhole: false,
      hasHoles: true,
    },
  ]);
});

test("what is handed to a method that sends SQL", () => {
  expect(
    sqlIn(`
      const LIST = "select id from orders";
      await pool.query("insert into a values ($1)", [1]);
      await db.none(\`delete from b where id in ($1:list)\`, [ids]);
      await client.query({ text: LIST, values: [] });
      await execSql("drop table g");
      await prisma.$queryRawUnsafe<Row[]>("UPDATE c SET d = 1");
      await db.one("select * from e " + "where f = $<id>", { id });
    `).map(({ text, isWhole }) => [text, isWhole]),
  ).toEqual([
    ["select id from orders", true],
    ["insert into a values ($1)", true],
    ["delete from b where id in ($1     )", true],
    ["drop table g", true],
    ["UPDATE c SET d = 1", true],
    ["select * from e ", false],
  ]);
});

test("holes where names stand, and escapes", () => {
  expect(
    sqlIn("sql`select ${a}.\"${column}\" from ${users} u join s.${table} on true where n = '\\n' and m = \\`x\\``").map(
      ({ text }) => text,
    ),
  ).toEqual([`select $1  ."hole2    " from hole3    u join s.hole4    on true where n = '  ' and m =  \`x \``]);
});

test("SQL that fills a hole of other SQL", () => {
  expect(
    sqlIn(
      'const all = "select 1 from a";\npg.multi(`${isAll ? `select 2 from b` : ""}; ${all}; select 3 from c`); pg.any<{ id: string; n: number }>(pgp.as.format("select 4 from d"));',
    ).map(({ text }) => text.replaceAll(/\s+/gu, " ")),
  ).toEqual(["select 1 from a", "$1 ; $2 ; select 3 from c", "select 2 from b", "select 4 from d"]);
});

test("what is no SQL", () => {
  expect(
    sqlIn(`
      await ai.query("Tell me a joke about select committees");
      list.map("select"); list.map("selected"); promise.any("Pick an option");
      const text = "select * from nowhere";
      html\`select * from nowhere\`; String.raw\`select * from nowhere\`;
    `),
  ).toEqual([]);
});
