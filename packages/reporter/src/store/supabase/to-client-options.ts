import { NoSocket } from "./no-socket.js";

/** How a client is made that keeps nothing, and opens no socket. */
export function toClientOptions(accessToken: string | null): {
  readonly auth: {
    readonly persistSession: false;
    readonly autoRefreshToken: false;
    readonly detectSessionInUrl: false;
  };
  readonly realtime: { readonly transport: typeof NoSocket };
  readonly accessToken?: () => Promise<string>;
} {
  return {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: NoSocket },
    ...(accessToken === null ? {} : { accessToken: () => Promise.resolve(accessToken) }),
  };
}
