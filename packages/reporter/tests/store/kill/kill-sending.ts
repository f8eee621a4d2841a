import { rm } from "node:fs/promises";

import { expect } from "vitest";

import { syncSpool } from "../../../src/spool/sync-spool.js";
import { listSpool } from "../../../src/spool/list-spool.js";
import { toDestination } from "../../../src/spool/to-destination.js";
import { loadStoreMigrations } from "../../../src/store/load-store-migrations.js";
import { openStore } from "../../../src/store/open-store.js";
import { toStoreChoice } from "../../../src/store/to-store-choice.js";
import { keys, startGateway, type Gateway } from "../gateway/start-gateway.js";
import { createSupabaseDatabase } from "../postgres/create-supabase-database.js";
import { startPostgres } from "../postgres/start-postgres.js";
import { createTemplateRoot } from "../template-root.js";
import { checkIndexes } from "./check-indexes.js";
import { checkSent } from "./check-sent.js";
import { killWhileSending } from "./kill-while-sending.js";

interface Options {
  readonly kills: number;
  readonly seed: number;
}

/** Kills processes that send to a Supabase project. Gives back the number of runs that were reported. */
export async function killSendingToSupabase(options: Options): Promise<number> {
  const postgres = await startPostgres();
  const owner = await createSupabaseDatabase(postgres, "kills");
  for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
  const gateway = await startGateway(postgres.pool("kills", "authenticator"));
  try {
    const env = { CONTINUOUS_SUPABASE_URL: gateway.url, CONTINUOUS_SUPABASE_KEY: keys.secret };
    const reported = await killSending(env, gateway, options);
    const { rows } = await owner.query(
      "select fingerprint from public.continuous_issues group by 1 having count(*) > 1",
    );
    expect(rows, "findings that are there twice").toEqual([]);
    return reported;
  } finally {
    await gateway.stop();
    await owner.end();
    await postgres.stop();
  }
}

/** Kills processes that send to the embedded store. Gives back the number of runs that were reported. */
export function killSendingToEmbedded(options: Options): Promise<number> {
  return killSending({ CONTINUOUS_STORE: "embedded" }, null, options);
}

async function killSending(
  env: Readonly<Record<string, string>>,
  gateway: Gateway | null,
  options: Options,
): Promise<number> {
  const root = await createTemplateRoot();
  const destination = toDestination(toStoreChoice(undefined, env))!;
  const reported = await killWhileSending(root, { ...options, destination, env, gateway });
  const open = { root, env, command: "check", now: () => new Date(), onWait: () => undefined };
  expect(await syncSpool(open, destination, () => undefined)).toMatchObject({ dead: [], stoppedBy: null });
  expect(await listSpool(root, destination)).toEqual([]);
  const store = await openStore(open);
  await checkSent(store!, reported);
  await store!.close();
  if (gateway === null) expect(await checkIndexes(root)).toEqual([]);
  await rm(root, { recursive: true });
  return reported.length;
}
