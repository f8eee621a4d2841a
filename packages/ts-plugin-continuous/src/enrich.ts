/**
 * Adds something of ours to an answer of TypeScript's. A fault of ours costs a line in the log, and never the answer.
 *
 * @param answer - TypeScript's own, worked out before: its own faults are its own.
 */
export function enrich<Answer>(
  hook: string,
  log: (message: string) => void,
  answer: Answer,
  add: (answer: Answer) => Answer,
): Answer {
  try {
    return add(answer);
  } catch (error) {
    log(
      `${hook} failed: ${error instanceof Error ? (error.stack ?? error.message).replaceAll("\n", " ") : String(error)}`,
    );
    return answer;
  }
}
