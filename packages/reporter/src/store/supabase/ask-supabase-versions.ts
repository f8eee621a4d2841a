import { createClient } from "@supabase/supabase-js";

import type { VersionsReply } from "../load-missing-migrations.js";
import type { SupabaseStoreOptions } from "./open-supabase-store.js";
import type { Reply } from "./reply.js";
import { sendWithRetries } from "./send-with-retries.js";
import { toClientOptions } from "./to-client-options.js";

/** As PostgREST says that there is no such function. */
const unknownFunction = "PGRST202";

/**
 * Asks a Supabase project which versions of the schema it lacks.
 *
 * @throws StoreError
 */
export async function askSupabaseVersions(
  { url, key, accessToken, pauses = [500, 1500], patienceMs = 15_000 }: SupabaseStoreOptions,
  versions: readonly string[],
): Promise<VersionsReply> {
  const client = createClient(url, key, toClientOptions(accessToken));
  const secrets = accessToken === null ? [key] : [key, accessToken];
  const reply = await sendWithRetries(
    async (): Promise<Reply & { readonly data: unknown; readonly isOld: boolean }> => {
      const reply = await client
        .rpc("missing_monitoring_migrations", { payload: { versions } })
        .retry(false)
        .abortSignal(AbortSignal.timeout(patienceMs));
      const isOld = reply.error?.code === unknownFunction;
      const data: unknown = reply.data;
      return { status: reply.status, error: isOld ? null : reply.error, data, isOld };
    },
    { where: new URL(url).origin, secrets, pauses },
  );
  return reply.isOld ? "old" : { missing: reply.data };
}
