import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { openSupabaseStore } from "../../src/store/supabase/open-supabase-store.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import type { Store } from "../../src/store/store.js";
import { keys, startGateway, type Gateway } from "./gateway/start-gateway.js";
import { createSupabaseDatabase } from "./postgres/create-supabase-database.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";
import { aRun, anIssue } from "./records.js";

describe("the Supabase store in trouble", () => {
  let postgres: TestPostgres;
  let owner: pg.Client;
  let gateway: Gateway;
  let store: Store;

  beforeAll(async () => {
    postgres = await startPostgres();
    owner = await createSupabaseDatabase(postgres, "faults");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    gateway = await startGateway(postgres.pool("faults", "authenticator"));
    store = openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null, pauses: [1, 1] });
  });
  beforeEach(() => {
    gateway.faults.length = 0;
  });
  afterAll(async () => {
    await gateway.stop();
    await owner.end();
    await postgres.stop();
  });

  it("sends a run again when the answer is lost after it was recorded, and records it once", async () => {
    gateway.faults.push({ kind: "reset-after-commit" });
    const run = aRun("lost answer", { branch: "lost answer", issues: [anIssue("a")] });
    expect(await store.recordRun(run)).toMatchObject({ replayed: true, new: 1, open: 1 });
    expect(await store.runs("lost answer", 10)).toHaveLength(1);
  });

  it("tries again after a broken connection, a page of HTML and a statement that timed out", async () => {
    gateway.faults.push(
      { kind: "reset-before" },
      { kind: "answer", status: 502, body: "<html><h1>Bad gateway</h1></html>" },
    );
    expect(await store.recordRun(aRun("again", { branch: "again", issues: [] }))).toMatchObject({ replayed: false });
    gateway.faults.push({
      kind: "answer",
      status: 500,
      body: JSON.stringify({ code: "57014", message: "canceling statement" }),
    });
    expect(await store.openIssues("again")).toEqual([]);
  });

  it.each([
    ["cut off in its middle", true],
    ["half of it, as if that were all", false],
  ])("records once where the answer is %s", async (name, isCutOff) => {
    gateway.faults.push({ kind: "half-after-commit", isCutOff });
    const run = aRun(name, { branch: name, issues: [anIssue(name)] });
    expect(await store.recordRun(run)).toMatchObject({ replayed: true, new: 1, open: 1 });
    expect(await store.runs(name, 10)).toHaveLength(1);
  });

  it("tells a page of HTML that comes with status 200 from an answer", async () => {
    const page = { kind: "answer", status: 200, body: "<!doctype html><title>Log in to this network</title>" } as const;
    gateway.faults.push(page, page, page);
    await expect(store.recordRun(aRun("portal", { branch: "portal" }))).rejects.toMatchObject({
      code: "store-unreachable",
      message: `Supabase at ${gateway.url} gives an answer that is none: Log in to this network.`,
      hint: "Check the address and the network: a proxy or a log-in page may stand between.",
    });
  });

  it("waits no longer than it was told for an answer, and tries again", async () => {
    const hurried = openSupabaseStore({
      url: gateway.url,
      key: keys.secret,
      accessToken: null,
      pauses: [1, 1],
      patienceMs: 200,
    });
    gateway.faults.push({ kind: "hang" });
    expect(await hurried.openIssues("slow")).toEqual([]);
    gateway.faults.push({ kind: "hang" }, { kind: "hang" }, { kind: "hang" });
    await expect(hurried.openIssues("slow")).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringContaining("timeout"),
    });
  });

  it("does not try again what is too much for it", async () => {
    const before = gateway.requests.length;
    const tooMuch = { code: "54000", message: "total size of jsonb array elements exceeds the maximum" };
    gateway.faults.push({ kind: "answer", status: 500, body: JSON.stringify(tooMuch) });
    await expect(store.recordRun(aRun("54000"))).rejects.toMatchObject({ code: "store-rejected" });
    gateway.faults.push({ kind: "answer", status: 413, body: "<html>Request Entity Too Large</html>" });
    await expect(store.recordRun(aRun("413"))).rejects.toMatchObject({
      code: "store-rejected",
      hint: "This is more at once than the project takes: check a part of the repository at a time.",
    });
    expect(gateway.requests.length - before).toBe(2);
  });

  it("gives up after three tries, and says what came back in one line", async () => {
    const fault = { kind: "answer", status: 503, body: "<html>\n<h1>Service\nunavailable</h1></html>" } as const;
    gateway.faults.push(fault, fault, fault);
    const before = gateway.requests.length;
    await expect(store.recordRun(aRun("three", { branch: "three" }))).rejects.toMatchObject({
      code: "store-unreachable",
      message: `Supabase at ${gateway.url} answered 503: Service unavailable.`,
    });
    expect(gateway.requests.length - before).toBe(3);
    expect(await store.runs("three", 1)).toEqual([]);
  });

  it("does not try again what would be refused again", async () => {
    const before = gateway.requests.length;
    gateway.faults.push({ kind: "answer", status: 540, body: "" });
    await expect(store.openIssues("main")).rejects.toMatchObject({
      code: "store-unreachable",
      hint: "The project is paused; restore it in the dashboard.",
    });
    gateway.faults.push({ kind: "answer", status: 402, body: JSON.stringify({ message: "exceed_db_size_quota" }) });
    await expect(store.openIssues("main")).rejects.toMatchObject({ code: "store-refused" });
    gateway.faults.push({
      kind: "answer",
      status: 405,
      body: JSON.stringify({ code: "25006", message: "cannot execute INSERT in a read-only transaction" }),
    });
    await expect(store.recordRun(aRun("ro"))).rejects.toMatchObject({ code: "store-full" });
    expect(gateway.requests.length - before).toBe(3);
  });

  it("never shows the key, even where a proxy repeats it", async () => {
    gateway.faults.push({
      kind: "answer",
      status: 400,
      body: JSON.stringify({ code: "X", message: `bad header apikey: ${keys.secret}`, hint: keys.secret }),
    });
    const error = await store.openIssues("main").catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      message: `Supabase at ${gateway.url} answered 400 (X): bad header apikey: [key].`,
      hint: "[key]",
    });
    expect(store.description).toBe(`Supabase at ${gateway.url}`);
  });

  it("says that nothing answers", async () => {
    const nowhere = openSupabaseStore({ url: "http://127.0.0.1:9", key: keys.secret, accessToken: null, pauses: [] });
    await expect(nowhere.recordRun(aRun("nowhere"))).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringMatching(/^Supabase at http:\/\/127\.0\.0\.1:9 does not answer: /),
    });
  });

  it("says to apply the migrations where the tables or functions are missing", async () => {
    const bare = await createSupabaseDatabase(postgres, "bare");
    const other = await startGateway(postgres.pool("bare", "authenticator"));
    const unmigrated = openSupabaseStore({ url: other.url, key: keys.secret, accessToken: null, pauses: [] });
    const missing = { code: "store-misconfigured", hint: expect.stringContaining("supabase db push") };
    await expect(unmigrated.recordRun(aRun("bare"))).rejects.toMatchObject({
      ...missing,
      message: expect.stringContaining("(PGRST202)"),
    });
    await expect(unmigrated.openIssues("main")).rejects.toMatchObject({
      ...missing,
      message: expect.stringContaining("(PGRST205)"),
    });
    await other.stop();
    await bare.end();
  });

  it("refuses every call once it is closed", async () => {
    const closed = openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null });
    await closed.close();
    await expect(closed.openIssues("main")).rejects.toMatchObject({
      name: "StoreError",
      message: "The Supabase store is closed.",
    });
  });
});
