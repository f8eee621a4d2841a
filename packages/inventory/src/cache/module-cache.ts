import type { ModuleAnswer } from "../modules/module-facts.js";

/** Answers of earlier times by path, each with the key of all that it depends on: the text decides, never a clock. */
export interface ModuleCache {
  /** The answer that was kept under the same key, or `undefined`. */
  take(path: string, key: string): ModuleAnswer | undefined;
  /** Keeps an answer and gives it back as plain data that holds on to nothing of the text. */
  keep(path: string, key: string, answer: ModuleAnswer): ModuleAnswer;
}
