import { createClient } from "@supabase/supabase-js";

import type { Store } from "../store.js";
import { createSupabaseStore } from "./create-supabase-store.js";
import { toClientOptions } from "./to-client-options.js";

export interface SupabaseStoreOptions {
  readonly url: string;
  readonly key: string;
  /** A short-lived token that names a role of fewer rights than the key has; `null`: the key's own role. */
  readonly accessToken: string | null;
  /** Milliseconds before the second, the third … try of a request. */
  readonly pauses?: readonly number[];
  /** Milliseconds a request may take; one more for each row that is sent. */
  readonly patienceMs?: number;
}

/** The tables in a Supabase project. Opening sends nothing: the first request tells whether the project answers. */
export function openSupabaseStore({
  url,
  key,
  accessToken,
  pauses = [500, 1500],
  patienceMs = 15_000,
}: SupabaseStoreOptions): Store {
  const client = createClient(url, key, toClientOptions(accessToken));
  // The address may carry a user and password, and whatever else was pasted.
  const where = new URL(url).origin;
  const secrets = accessToken === null ? [key] : [key, accessToken];
  return createSupabaseStore(client, { where, secrets, pauses, patienceMs });
}
