import pg from "pg";

import { findPlace } from "./find-place.js";
import { findSecrets } from "./find-secrets.js";
import { toPostgresError } from "./to-postgres-error.js";

/**
 * Opens one connection for as long as the work takes. What is not committed by then is undone.
 *
 * @throws StoreError
 */
export async function openPostgresClient<T>(
  url: string,
  work: (client: pg.Client, where: string) => Promise<T>,
): Promise<T> {
  const where = findPlace(url);
  const client = new pg.Client({
    connectionString: url,
    application_name: "continuous",
    connectionTimeoutMillis: 10_000,
  });
  // A server that goes away says so here too, and nobody listening would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client, where);
  } catch (error) {
    throw toPostgresError(error, { where, secrets: findSecrets(url) });
  } finally {
    await client.end().catch(() => {
      // It ended by itself, which is as good.
    });
  }
}
