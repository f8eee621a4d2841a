import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.js";
import type { Store } from "../../src/store/store.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";
import { startRelay, type Relay } from "./postgres/start-relay.js";
import { aRun, anIssue } from "./records.js";

describe("the Postgres store in trouble", () => {
  let postgres: TestPostgres;
  let owner: pg.Client;
  let relay: Relay;
  const opened: Store[] = [];

  beforeAll(async () => {
    postgres = await startPostgres("15");
    await postgres.createDatabase("faults");
    owner = await postgres.connect("faults");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    relay = await startRelay(postgres.socket);
  });
  afterAll(async () => {
    for (const store of opened) await store.close();
    await relay.stop();
    await owner.end();
    await postgres.stop();
  });

  /** A store behind the relay; a short patience, for what never answers. */
  const open = (database = "faults", user = "postgres", pauses: readonly number[] = [1, 1]): Store => {
    const url = `postgres://${user}@127.0.0.1:${String(relay.port)}/${database}`;
    const store = openPostgresStore({ url, pauses, patience: { connect: 300, statement: 300 } });
    opened.push(store);
    return store;
  };
  const where = (database = "faults"): string => `Postgres at 127.0.0.1:${String(relay.port)}/${database}`;

  it("sends a run again when the answer is lost after it was recorded, and records it once", async () => {
    relay.faults.push("break-after-commit");
    const store = open();
    const run = aRun("lost answer", { branch: "lost answer", issues: [anIssue("a")] });
    expect(await store.recordRun(run)).toMatchObject({ replayed: true, new: 1, open: 1 });
    expect(await store.runs("lost answer", 10)).toHaveLength(1);
  });

  it("tries again after broken connections, and gives up after three", async () => {
    relay.faults.push("break", "break");
    expect(await open().recordRun(aRun("again", { branch: "again" }))).toMatchObject({ replayed: false });
    relay.faults.push("break", "break", "break");
    const before = relay.connections();
    await expect(open().openIssues("main")).rejects.toMatchObject({
      name: "StoreError",
      code: "store-unreachable",
      message: expect.stringContaining(`${where()} does not answer: `),
    });
    expect(relay.connections() - before).toBe(3);
  });

  it("gives up on a server that never answers, or stops in the middle, and does not wait twice", async () => {
    for (const fault of ["silence", "silence-in-transaction"] as const) {
      relay.faults.push(fault);
      const before = relay.connections();
      await expect(open().recordRun(aRun(fault, { branch: fault }))).rejects.toMatchObject({
        code: "store-unreachable",
        message: expect.stringMatching(/does not answer: .*time/u),
      });
      expect(relay.connections() - before).toBe(1);
    }
  });

  it("gives up on a statement that takes too long, and nothing of it stays", async () => {
    await owner.query("select pg_advisory_lock(hashtextextended('continuous_monitoring/slow', 0))");
    const run = aRun("slow", { branch: "slow", issues: [anIssue("a")] });
    await expect(open().recordRun(run)).rejects.toMatchObject({
      code: "store-unreachable",
      message: `${where()} refused: canceling statement due to statement timeout (57014).`,
      hint: "Run the command again later; a run that arrived is not recorded twice.",
    });
    await owner.query("select pg_advisory_unlock_all()");
    expect(await open().runs("slow", 1)).toEqual([]);
    expect(await open().recordRun(run)).toMatchObject({ replayed: false, new: 1 });
  });

  it("goes on after its connection was ended by the server", async () => {
    const store = open();
    expect(await store.runs("ended", 1)).toEqual([]);
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'faults' and pid <> pg_backend_pid()",
    );
    expect(await store.recordRun(aRun("ended", { branch: "ended" }))).toMatchObject({ replayed: false });
  });

  it("tries again where transactions conflict, and says so only if they still do", async () => {
    await owner.query(`
      create sequence tries;
      create function conflict() returns trigger language plpgsql as $$
      begin
        if nextval('public.tries') < 3 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
        return new;
      end $$;
      create trigger conflict before insert on continuous_test_runs for each row when (new.branch = 'conflict') execute function conflict()`);
    expect(await open().recordRun(aRun("conflict", { branch: "conflict" }))).toMatchObject({ replayed: false });
    await owner.query("alter sequence tries restart");
    await expect(open("faults", "postgres", []).recordRun(aRun("conflict 2", { branch: "conflict" }))).rejects.toThrow(
      expect.objectContaining({ code: "store-unreachable", message: `${where()} refused: deadlock detected (40P01).` }),
    );
  });

  it("says how to make the tables where there are none", async () => {
    await postgres.createDatabase("bare");
    const missing = {
      code: "store-misconfigured",
      hint: expect.stringContaining("apply its migrations"),
    };
    await expect(open("bare").recordRun(aRun("bare"))).rejects.toMatchObject({
      ...missing,
      message: expect.stringContaining("(42883)"),
    });
    await expect(open("bare").openIssues("main")).rejects.toMatchObject({
      ...missing,
      message: expect.stringContaining("(42P01)"),
    });
    await expect(open("nowhere").openIssues("main")).rejects.toMatchObject({
      code: "store-misconfigured",
      message: `${where("nowhere")} refused: database "nowhere" does not exist (3D000).`,
    });
  });

  it("says that a database may only be read, and that there are too many connections", async () => {
    await owner.query("alter role postgres in database faults set default_transaction_read_only = on");
    await expect(open().recordRun(aRun("read-only"))).rejects.toMatchObject({ code: "store-full" });
    await owner.query("alter role postgres in database faults reset default_transaction_read_only");
    await owner.query("create role crowded login connection limit 0");
    await expect(open("faults", "crowded").openIssues("main")).rejects.toMatchObject({
      code: "store-unreachable",
      message: `${where()} refused: too many connections for role "crowded" (53300).`,
    });
  });

  it("asks for a certificate it can check where the address says so, and the server has none", async () => {
    const url = `postgres://postgres@127.0.0.1:${String(relay.port)}/faults?sslmode=verify-full`;
    await expect(openPostgresStore({ url, pauses: [] }).openIssues("main")).rejects.toMatchObject({
      code: "store-unreachable",
      message: `${where()} does not answer: The server does not support SSL connections.`,
    });
  });

  it("refuses every call once it is closed", async () => {
    const closed = openPostgresStore({ url: postgres.url("faults") });
    await closed.close();
    await expect(closed.openIssues("main")).rejects.toMatchObject({ message: "The Postgres store is closed." });
  });
});
