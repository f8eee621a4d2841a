import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import pg from "pg";

import { copyBinaries, type PostgresVersion } from "./copy-binaries.js";

// Everybody may come in through the socket, but for one who has to say a password.
const access = "local all with_password scram-sha-256\nlocal all all trust\n";

export interface TestPostgres {
  /** Its socket, for a relay. */
  readonly socket: string;
  /** Makes an empty database. */
  createDatabase(name: string): Promise<void>;
  connect(database: string, user?: string): Promise<pg.Client>;
  /** The address of a database, as a person would give it. */
  url(database: string, user?: string): string;
  pool(database: string, user: string): pg.Pool;
  stop(): Promise<void>;
}

/** Starts a real Postgres of its own, reachable through a socket in its folder only. Works as root and as anybody else. */
export async function startPostgres(version: PostgresVersion = "18"): Promise<TestPostgres> {
  const bin = join(await copyBinaries(version), "native", "bin");
  const folder = await mkdtemp(join(tmpdir(), "continuous-pg-"));
  const identity = findIdentity();
  if (identity !== undefined) await chown(folder, identity.uid, identity.gid);
  const data = join(folder, "data");
  const options = { cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" }, ...identity };
  await promisify(execFile)(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
    options,
  );

  await writeFile(join(data, "pg_hba.conf"), access);
  const settings = ["listen_addresses=", "fsync=off", "max_connections=60", `unix_socket_directories=${folder}`];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const killed = (): void => void server.kill("SIGKILL");
  process.once("exit", killed);
  await waitUntilReady(server);

  const connect = async (database: string, user = "postgres"): Promise<pg.Client> => {
    const client = new pg.Client({ host: folder, database, user });
    await client.connect();
    return client;
  };
  return {
    connect,
    socket: join(folder, ".s.PGSQL.5432"),
    url: (database, user = "postgres") => `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`,
    async createDatabase(name) {
      const client = await connect("postgres");
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
    },
    pool: (database, user) => new pg.Pool({ host: folder, database, user, max: 10 }),
    async stop() {
      process.off("exit", killed);
      const ended = once(server, "exit");
      server.kill("SIGQUIT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Postgres refuses to run as root; then it runs as nobody, who is on every system. */
function findIdentity(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const read = (flag: string): number => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: read("-u"), gid: read("-g") };
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  let log = "";
  for await (const chunk of server.stderr!) {
    log += String(chunk);
    if (log.includes("ready to accept connections")) {
      server.stderr!.resume();
      return;
    }
  }
  throw new Error(`Postgres ended before it was ready:\n${log}`);
}
