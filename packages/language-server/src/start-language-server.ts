import { readFileSync } from "node:fs";

import { useOwnTypeScript } from "./use-own-typescript.js";

/** Whoever types waits for nothing that takes this long; the server answers nothing else meanwhile. */
const budget = 3_000;

export interface LanguageServerIo {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly now: () => Date;
}

/**
 * Serves an editor over a pair of streams, until it says that it leaves, or the streams end: the process ends with it, as the
 * protocol demands.
 */
export async function startLanguageServer({ input, output, now }: LanguageServerIo): Promise<void> {
  useOwnTypeScript();
  // Only now: these load the parser of TypeScript.
  const { openServer } = await import("./server/open-server.js");
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  openServer(input, output, { version: manifest.version, now, ticks: () => performance.now(), budget });
}
