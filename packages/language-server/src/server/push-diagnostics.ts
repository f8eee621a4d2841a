import type { Diagnostic } from "vscode-languageserver";

/** Sends findings to an editor that does not ask for them. */
export interface DiagnosticsPusher {
  /** Soon, unless the text changes again before. */
  readonly push: (uri: string) => void;
  readonly clear: (uri: string) => void;
}

/** Typing makes a change every tenth of a second; what was true of the text before is of no use. */
const pause = 100;

/**
 * @param diagnose - `null` where the text is no longer open, or has changed meanwhile: then nothing is sent.
 */
export function createDiagnosticsPusher(
  diagnose: (uri: string) => Promise<readonly Diagnostic[] | null>,
  send: (uri: string, diagnostics: readonly Diagnostic[]) => unknown,
): DiagnosticsPusher {
  const timers = new Map<string, NodeJS.Timeout>();

  async function flush(uri: string): Promise<void> {
    timers.delete(uri);
    const diagnostics = await diagnose(uri);
    // A newer one is on its way: this one is stale.
    if (diagnostics !== null && !timers.has(uri)) send(uri, diagnostics);
  }

  function cancel(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  }

  return {
    push(uri) {
      cancel(uri);
      timers.set(
        uri,
        setTimeout(() => void flush(uri), pause),
      );
    },
    clear(uri) {
      cancel(uri);
      send(uri, []);
    },
  };
}
