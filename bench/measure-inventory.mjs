// Measures what discovery finds of a database against what the same migrations leave in a real Postgres:
//   npm run measure:inventory -- DIR TRUTH.json
// TRUTH.json: {tables, views: [{schema, name, columns: [{name, type, nullable}]}], functions: [{schema, name, args}],
// policies: [{schema, table, name}]}. Prints recall and precision of each, then every miss.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { discoverInventory } from "@continuous/inventory";
import { recommendedStandards } from "@continuous/standards";

const [directory, truthFile] = process.argv.slice(2);
if (directory === undefined || truthFile === undefined) {
  console.error("Name a repository and its truth: npm run measure:inventory -- DIR TRUTH.json");
  process.exit(2);
}
const truth = JSON.parse(readFileSync(truthFile, "utf8"));
const { items, problems } = await discoverInventory({ root: resolve(directory), standards: recommendedStandards() });
const found = items.filter(({ metadata }) => metadata.sources?.includes("migrations") === true);
const schemas = new Set([...truth.tables, ...truth.views, ...truth.functions].map(({ schema }) => schema));
const tables = found.filter(({ item_type, metadata }) => item_type === "table" && schemas.has(metadata.schema));
const functions = found.filter(({ item_type, metadata }) => item_type === "function" && schemas.has(metadata.schema));

const bare = (item) => item.item_name.split(".").at(-1);
const key = (schema, name) => `${schema}.${name}`;
const trueTables = [...truth.tables, ...truth.views];

compare(
  "tables and views",
  trueTables.map((t) => key(t.schema, t.name)),
  tables.map((t) => key(t.metadata.schema, bare(t))),
);
const both = new Set(tables.map((t) => key(t.metadata.schema, bare(t))));
const columnsOf = (show) => ({
  expected: trueTables
    .filter((t) => both.has(key(t.schema, t.name)))
    .flatMap((t) => t.columns.map((c) => `${key(t.schema, t.name)}.${show(c)}`)),
  found: tables
    .filter((t) => trueTables.some((other) => key(other.schema, other.name) === key(t.metadata.schema, bare(t))))
    .flatMap((t) => t.metadata.columns.map((c) => `${key(t.metadata.schema, bare(t))}.${show(c)}`)),
});
const names = columnsOf((c) => c.name);
compare("columns", names.expected, names.found);
const types = columnsOf((c) => `${c.name} ${c.type} ${c.nullable ? "null" : "not null"}`);
compare("columns with type and nullability", types.expected, types.found);
compare(
  "functions",
  [...new Set(truth.functions.map((f) => key(f.schema, f.name)))],
  functions.map((f) => key(f.metadata.schema, bare(f))),
);
compare(
  "policies",
  truth.policies.filter((p) => schemas.has(p.schema)).map((p) => `${key(p.schema, p.table)}: ${p.name}`),
  tables.flatMap((t) => t.metadata.policies.map((name) => `${key(t.metadata.schema, bare(t))}: ${name}`)),
);
console.log(`${problems.length} problems, ${truth.failed_statements ?? 0} statements failed in the truth`);

function compare(title, expected, got) {
  const wanted = new Set(expected);
  const given = new Set(got);
  const missed = [...wanted].filter((one) => !given.has(one));
  const extra = [...given].filter((one) => !wanted.has(one));
  const share = (part, whole) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} %`);
  const right = wanted.size - missed.length;
  console.log(
    `${title}: ${wanted.size} true, ${given.size} found, recall ${share(right, wanted.size)}, precision ${share(right, given.size)}`,
  );
  for (const one of missed) console.log(`  missed ${one}`);
  for (const one of extra) console.log(`  extra  ${one}`);
}
