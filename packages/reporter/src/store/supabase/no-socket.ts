/**
 * Stands where the Supabase client wants a WebSocket class. Without one it throws on Node 20, which has none of its own;
 * the store opens no realtime connection, so nothing here does anything.
 */
export class NoSocket {
  static readonly [key: string]: unknown;
  declare readonly CONNECTING: number;
  declare readonly OPEN: number;
  declare readonly CLOSING: number;
  declare readonly CLOSED: number;
  declare readonly readyState: number;
  declare readonly url: string;
  declare readonly protocol: string;
  declare readonly close: () => void;
  declare readonly send: () => void;
  declare readonly addEventListener: () => void;
  declare readonly removeEventListener: () => void;
  onopen = null;
  onmessage = null;
  onclose = null;
  onerror = null;

  constructor() {
    throw new Error("The store uses no realtime connection.");
  }
}
