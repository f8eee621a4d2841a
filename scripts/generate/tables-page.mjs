import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { PGlite } from "@electric-sql/pglite";

/** The page of the tables: as the migrations leave them in a Postgres, in the words of their comments. */
export async function tablesPage(root) {
  const database = await PGlite.create();
  const folder = join(root, "supabase/migrations");
  for (const name of readdirSync(folder).sort()) await database.exec(readFileSync(join(folder, name), "utf8"));
  const { rows: tables } = await database.query(`
    select c.relname as name, obj_description(c.oid) as words,
           (select jsonb_agg(jsonb_build_array(
                     a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                     pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)) order by a.attnum)
              from pg_attribute a
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           (select jsonb_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text)
              from pg_index i where i.indrelid = c.oid) as indexes
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     order by array_position(array['continuous_monitoring_inventory', 'continuous_test_runs', 'continuous_issues'], c.relname::text)`);
  const { rows: functions } = await database.query(`
    select p.proname as name, obj_description(p.oid) as words
      from pg_proc p
     where p.pronamespace = 'public'::regnamespace and obj_description(p.oid) is not null
     order by 1`);
  await database.close();
  const sections = tables.map(({ name, words, columns, indexes }) => {
    const lines = columns.map(([column, type, isNeeded, value, about]) => {
      if (about === null) throw new Error(`${name}.${column} has no comment: say in a migration what it is for.`);
      return `| \`${column}\` | ${type}${isNeeded ? "" : ", may be null"} | ${value === null ? "" : `\`${value}\``} | ${toCell(about)} |`;
    });
    const table = `| column | type | default | what it is |\n| --- | --- | --- | --- |\n${lines.join("\n")}`;
    return `## \`${name}\`\n\n${words}\n\n${table}\n\n\`\`\`sql\n${indexes.join(";\n")};\n\`\`\``;
  });
  const called = functions.map(({ name, words }) => `- \`${name}(jsonb)\`: ${words}`).join("\n");
  const text = `# The tables

<!-- Generated from the migrations and their comments by \`npm run generate\`. -->

Three tables, the same in Supabase, in plain Postgres and in the embedded store. They are read with row level security, and written through
functions alone; see [the store](store.md), and [contracts](contracts.md) for what is promised.

${sections.join("\n\n")}

## Functions

Each is one transaction.

${called}
`;
  return [["docs/tables.md", text]];
}

function toCell(text) {
  return text.replaceAll("|", "\\|");
}
