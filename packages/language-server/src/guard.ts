import type { Log } from "./log.js";

/**
 * A handler that never fails: what goes wrong in it costs one line in the log, and the answer is the one for "nothing known".
 *
 * @param name - Of the handler, for the line.
 */
export function guard<Given extends readonly unknown[], Answer>(
  name: string,
  fallback: Answer,
  log: Log,
  run: (...given: Given) => Answer | Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    try {
      return await run(...given);
    } catch (error) {
      log(`${name}: ${toLine(error)}`);
      return fallback;
    }
  };
}

function toLine(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return message.replaceAll(/\s+/gu, " ").slice(0, 500);
}
