import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { afterAll, beforeAll } from "vitest";

import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import type { OpenStoreOptions } from "../../src/store/open-store.js";
import { openSupabaseStore } from "../../src/store/supabase/open-supabase-store.js";
import type { Store } from "../../src/store/store.js";
import { keys, startGateway, type Gateway } from "../store/gateway/start-gateway.js";
import { createSupabaseDatabase } from "../store/postgres/create-supabase-database.js";
import { startPostgres } from "../store/postgres/start-postgres.js";

/** A Supabase project that may be away. */
export interface Project {
  readonly gateway: Gateway;
  /** What a command is given to record there. */
  readonly env: Readonly<Record<string, string>>;
  /** To see what arrived. */
  readonly store: Store;
}

/** Starts a Supabase project for the tests of a file. */
export function useProject(): () => Project {
  let project: Project;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const postgres = await startPostgres();
    const owner = await createSupabaseDatabase(postgres, "spool");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    const gateway = await startGateway(postgres.pool("spool", "authenticator"));
    project = {
      gateway,
      env: { CONTINUOUS_SUPABASE_URL: gateway.url, CONTINUOUS_SUPABASE_KEY: keys.secret },
      store: openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null, pauses: [] }),
    };
    stop = async () => {
      await gateway.stop();
      await owner.end();
      await postgres.stop();
    };
  });
  afterAll(async () => {
    await stop();
  });
  return () => project;
}

const roots: string[] = [];

/** An empty root, removed after the file's tests. */
export async function createRoot(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "continuous-spool-")));
  roots.push(root);
  return root;
}

afterAll(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true, force: true })));
});

/** A branch that no other test has. */
export function newBranch(): string {
  return `branch ${randomUUID()}`;
}

/** How a command would open the store. */
export function toOptions(
  root: string,
  env: Readonly<Record<string, string>>,
  now = () => new Date(),
): OpenStoreOptions {
  return { root, env, command: "test", now, onWait: () => undefined, waitMs: 0, pauses: [1, 1] };
}

/** Every file of the spool, its path from the spool's folder. */
export async function listFiles(root: string): Promise<readonly string[]> {
  const folder = join(root, ".continuous", "spool");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name !== "lock")
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Everything below `.continuous` that can be read as text, compressed or not. */
export async function readAllText(root: string): Promise<string> {
  const entries = await readdir(join(root, ".continuous"), { recursive: true, withFileTypes: true }).catch(() => []);
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const content = await readFile(join(entry.parentPath, entry.name));
        return entry.name.endsWith(".gz") ? tryUnzip(content) : content.toString("latin1");
      }),
  );
  return texts.join("\n");
}

function tryUnzip(content: Buffer): string {
  try {
    return gunzipSync(content).toString("utf8");
  } catch {
    return content.toString("latin1"); // A damaged one.
  }
}
