import type { Store } from "./store.js";
import { toStoreChoice } from "./to-store-choice.js";

export interface OpenStoreOptions {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--store`: `embedded`, `none`, `supabase`, or the address of a Postgres. Without it the environment decides. */
  readonly store?: string;
  /** What this process runs, as another one is told that must wait for it: `continuous check standards`. */
  readonly command: string;
  readonly now: () => Date;
  /** Called once, with a sentence for a person, where another process holds the store. */
  readonly onWait: (message: string) => void;
  /** How long to wait for another process, in milliseconds; 30 s by default. */
  readonly waitMs?: number;
  /** Milliseconds before the second, the third … try of a request to Supabase. */
  readonly pauses?: readonly number[];
}

/**
 * Opens the store that is meant, loading only its own driver.
 *
 * @returns `null` where nothing is to be recorded.
 * @throws StoreError
 */
export async function openStore(options: OpenStoreOptions): Promise<Store | null> {
  const choice = toStoreChoice(options.store, options.env);
  switch (choice.kind) {
    case "none":
      return null;
    case "embedded": {
      const { openEmbeddedStore } = await import("./embedded/open-embedded-store.js");
      return openEmbeddedStore(options);
    }
    case "postgres": {
      const { openPostgresStore } = await import("./postgres/open-postgres-store.js");
      return openPostgresStore(choice);
    }
    case "supabase": {
      const { openSupabaseStore } = await import("./supabase/open-supabase-store.js");
      return openSupabaseStore(options.pauses === undefined ? choice : { ...choice, pauses: options.pauses });
    }
  }
}
