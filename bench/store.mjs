// Measures recording on a real Postgres, beside plain statements that write the same rows into the same table, in one run:
//   npm run bench:store -- [ROUNDS] [HISTORY] [SIZES]
// HISTORY closed rows (0 by default, try 2000000) stand in the table before. A figure is the median of the rounds, of all
// that a caller waits for; COPY alone reads a file that is there already.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundleReporter } from "./bundle-reporter.mjs";
import { makeIssues, makeRun, toRow } from "./make-issues.mjs";
import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";
import { readServerCpu } from "./read-server-cpu.mjs";
import { startPostgres } from "./postgres/start-postgres.mjs";

const [rounds = "3", history = "0", list = "10000,100000"] = process.argv.slice(2);
const sizes = list.split(",").map(Number);
const columns =
  "issue_type, severity, item_type, item_name, description, suggested_fix, detected_at, metadata, branch, fingerprint, standard, " +
  "file_path, line_number, column_number, end_line_number, end_column_number, rule_hash, detail_hash, last_seen_at, first_run_id";

const [{ openPostgresStore }, { openSupabaseStore }, { startGateway, keys }, { createSupabaseDatabase }, { linkRun }] =
  await bundleReporter("store", [
    "src/store/postgres/open-postgres-store.ts",
    "src/store/supabase/open-supabase-store.ts",
    "tests/store/gateway/start-gateway.ts",
    "tests/store/postgres/create-supabase-database.ts",
    "src/runs/link-run.ts",
  ]);
const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), "continuous-bench-"));
chmodSync(folder, 0o755);
const owner = await createSupabaseDatabase(postgres, "bench");
const migrations = new URL("../supabase/migrations/", import.meta.url);
for (const name of readdirSync(migrations).sort()) await owner.query(readFileSync(new URL(name, migrations), "utf8"));
await owner.query("alter system set max_wal_size = '8GB'");
await owner.query("select pg_reload_conf()");
await fillHistory(Number(history));

const { rows: server } = await owner.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid");
const readCpu = () => {
  const { user, system } = process.cpuUsage();
  const ofServer = readServerCpu(Number(server[0].pid));
  return { server: ofServer, cpu: ofServer + (user + system) / 1000 };
};

const figures = new Map();
const measure = async (name, size, work) => {
  const [begun, cpu] = [performance.now(), readCpu()];
  await work();
  const of = figures.get(`${name} ${size}`) ?? [];
  const ended = readCpu();
  const took = { ms: performance.now() - begun, cpu: ended.cpu - cpu.cpu, server: ended.server - cpu.server };
  figures.set(`${name} ${size}`, [...of, took]);
};

/** As a check does it: ask what is known, then record. */
const record = async (store, run) => {
  const files = { existing: new Set(run.scope.deletions.existing_paths), renamed: new Map() };
  const linked = await linkRun(store, run, { root: folder, defaultBranch: run.run.branch, suppressed: [], files });
  return store.recordRun(linked.run, linked.changed);
};

for (let round = 0; round < Number(rounds); round += 1) {
  for (const size of sizes) {
    const issues = makeIssues(size, 0);
    const changed = makeIssues(size, 0.01);
    await afresh();
    await measure("VALUES", size, () => insertRows(issues, `values ${round}`));
    await afresh();
    const file = join(folder, "rows.tsv");
    writeFileSync(file, issues.map((issue) => toRow(issue, `copy ${round}`).map(toCopyText).join("\t")).join("\n"));
    chmodSync(file, 0o644);
    await measure("COPY", size, () => owner.query(`copy public.continuous_issues (${columns}) from '${file}'`));
    const store = openPostgresStore({ url: postgres.url("bench") });
    await afresh();
    await measure("first", size, () => record(store, makeRun(`first ${round}`, issues, 0)));
    await owner.query("vacuum analyze public.continuous_issues");
    await measure("re-run", size, () => record(store, makeRun(`again ${round}`, changed, 1)));
    await store.close();
    if (round > 0) continue;
    const gateway = await startGateway(postgres.pool("bench", "authenticator"));
    const remote = openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null });
    await afresh();
    await measure("first over HTTP", size, () => record(remote, makeRun("remote", issues, 0)));
    await measure("re-run over HTTP", size, () => record(remote, makeRun("remote again", changed, 1)));
    await gateway.stop();
  }
}

const of = (name, size, what) => median(figures.get(`${name} ${size}`).map((figure) => figure[what]));
const [small] = sizes;
const large = sizes.at(-1);
console.log(
  `${rounds} rounds, ${history} closed rows before, Node ${process.versions.node}; CPU is the server's and ours`,
);
console.log(`what | ms at ${small} | ms at ${large} | times | CPU ms at ${small} | CPU ms at ${large} | times`);
for (const name of ["VALUES", "COPY", "first", "re-run", "first over HTTP", "re-run over HTTP"]) {
  const cells = ["ms", "cpu"].flatMap((what) => {
    const [a, b] = [small, large].map((size) => of(name, size, what));
    return [a.toFixed(0), b.toFixed(0), (b / a).toFixed(1)];
  });
  console.log([name, ...cells].join(" | "));
}
for (const [name, floor, most] of [
  ["first", "VALUES", 2.2],
  ["re-run", "COPY", 0.5],
]) {
  const [time, cpu, ofServer] = ["ms", "cpu", "server"].map((what) =>
    (of(name, large, what) / of(floor, large, what)).toFixed(2),
  );
  console.log(
    `${name} at ${large} is ${time} times ${floor}, ${cpu} in CPU, ${ofServer} in the server's alone (at most ${most})`,
  );
}

noteFigures(
  "store",
  `${large} issues, ${history} closed rows before, ${rounds} rounds, CPU of server and client, Node ${process.versions.node}`,
  [
    ["COPY of the same rows into the same table", "COPY"],
    ["multi-row inserts of them", "VALUES", "COPY"],
    ["recording them the first time", "first", "VALUES", "2.2"],
    ["recording them again, 1 % changed", "re-run", "COPY", "0.5"],
    ["the same, the server's part", "re-run", "COPY", "0.5", "server"],
    ["first over HTTP", "first over HTTP", "VALUES"],
    ["again over HTTP", "re-run over HTTP", "COPY"],
  ].map(([what, name, to, limit, part = "cpu"]) => ({
    what,
    value: `${of(name, large, part).toFixed(0)} ms`,
    ...(to === undefined ? {} : { ratio: (of(name, large, part) / of(to, large, part)).toFixed(2), to }),
    limit,
  })),
);

await owner.end();
await postgres.stop();
rmSync(folder, { recursive: true });

/** The table as it is before anything is recorded, its history included. */
async function afresh() {
  await owner.query("delete from public.continuous_issues where branch <> 'history'");
  await owner.query("delete from public.continuous_test_runs where true");
  await owner.query("vacuum analyze public.continuous_issues");
  await owner.query("checkpoint");
}

async function insertRows(issues, branch) {
  for (let at = 0; at < issues.length; at += 1000) {
    const rows = issues.slice(at, at + 1000).map((issue) => `(${toRow(issue, branch).map(toSqlText).join(", ")})`);
    await owner.query(`insert into public.continuous_issues (${columns}) values ${rows.join(", ")}`);
  }
}

async function fillHistory(count) {
  await owner.query(
    `insert into public.continuous_issues (${columns}, resolved_at, resolution)
     select 'continuous/error-handling', 'warning', 'service', 'OrderService', 'What order ' || n || ' throws is caught and dropped.',
            'Handle it or let it pass.', '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 second', '{}', 'history',
            gen_random_uuid(), 'services.error_handling', 'services/order-' || n % 5000 || '.ts', n % 900, 3, n % 900, 40,
            '0123456789abcdef', n, '2026-01-02T00:00:00Z'::timestamptz + n * interval '1 second', null,
            '2026-01-03T00:00:00Z'::timestamptz + n * interval '1 second', 'fixed'
       from generate_series(1, $1::integer) as s (n)`,
    [count],
  );
}

function toSqlText(value) {
  return value === null
    ? "null"
    : typeof value === "number"
      ? String(value)
      : `'${String(value).replaceAll("'", "''")}'`;
}

function toCopyText(value) {
  return value === null ? "\\N" : String(value).replaceAll("\\", "\\\\");
}
