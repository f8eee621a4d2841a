import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../database.types";
import { isBrowser, readEnv } from "../env";
import { ShopError } from "../shop-error";

export type ShopClient = SupabaseClient<Database>;

/** The one connection to Supabase. Everybody else asks for it here. */
export class SupabaseClientService {
  private static instance: SupabaseClientService | undefined;

  readonly client: ShopClient;

  private constructor() {
    const url = readEnv("SUPABASE_URL");
    const key = readEnv("SUPABASE_ANON_KEY");
    if (!url || !key) throw new ShopError("config", "SUPABASE_URL and SUPABASE_ANON_KEY must be set");
    this.client = createClient<Database>(url, key, { auth: { persistSession: isBrowser } });
  }

  static getInstance(): SupabaseClientService {
    SupabaseClientService.instance ??= new SupabaseClientService();
    return SupabaseClientService.instance;
  }

  async healthCheck(): Promise<boolean> {
    const { error } = await this.client.from("products").select("id", { head: true }).limit(1);
    return error === null;
  }
}
