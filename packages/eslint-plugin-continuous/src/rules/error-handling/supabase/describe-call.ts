import type { SupabaseCall } from "./supabase-call.js";

/** How a message names a call: `'insert' on 'teams'`. */
export function describeCall({ method, target }: SupabaseCall): { readonly call: string } {
  return { call: target === undefined ? `'${method}'` : `'${method}' on '${target}'` };
}
