import { setTimeout as delay } from "node:timers/promises";

import { StoreError } from "../store-error.js";
import type { Reply } from "./reply.js";
import { toSupabaseError } from "./to-supabase-error.js";

/** Trouble that may be over in a moment: no answer, too much at once, a server that restarts, a statement that timed out. */
const passing = new Set([0, 408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 544]);

/**
 * Sends one request, and again after each pause where the trouble may pass. Safe for a recording too: its run id is the
 * same each time, and a run that arrived is not recorded twice.
 *
 * @param pauses - Milliseconds before the second, the third … try.
 * @throws StoreError for the last refusal.
 */
export async function sendWithRetries<T extends Reply>(
  send: () => PromiseLike<T>,
  context: { readonly where: string; readonly secrets: readonly string[]; readonly pauses: readonly number[] },
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const reply = await settle(send);
    if (!(reply instanceof Error) && reply.error === null) return reply;
    const pause = context.pauses[tries];
    if (pause === undefined || !isPassing(reply)) {
      throw reply instanceof StoreError ? reply : toSupabaseError(reply, context);
    }
    await delay(pause);
  }
}

function isPassing(reply: Error | Reply): boolean {
  if (reply instanceof Error) return true;
  // An answer that cannot be read: half of one, or a page of somebody between.
  if (reply.status >= 200 && reply.status < 400) return true;
  // What is too much for Postgres is too much each time, though it says so as if it were its own fault.
  return passing.has(reply.status) && !(reply.error?.code ?? "").startsWith("54");
}

/** The client resolves with an error for most failures, and throws for a reply that breaks off. */
async function settle<T>(send: () => PromiseLike<T>): Promise<T | Error> {
  try {
    return await send();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
