import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";

import type { FileVerdict } from "../lint/file-config.js";
import { answererProgram } from "./answerer.js";

/** What the answerer says of one file; `null` for a config that has nothing of ours. */
export type Answer = { readonly verdict: FileVerdict | null } | { readonly error: string };

export interface Answerer {
  readonly ask: (id: number, path: string, configFile: string) => void;
  readonly stop: () => void;
}

/**
 * Starts the process that asks ESLint. It goes when whoever started it goes.
 *
 * @param root - Absolute; the process' working directory, as it is for `eslint .`.
 * @param onAnswer - Called for each question that is answered.
 * @param onEnd - Called once, when it can answer no more and was not stopped.
 */
export function startAnswerer(
  root: string,
  onAnswer: (id: number, answer: Answer) => void,
  onEnd: (reason: string) => void,
): Answerer {
  // What a config prints is nobody's business here: where it runs in tsserver, standard output is the protocol.
  const child = spawn(process.execPath, ["-e", answererProgram], {
    cwd: root,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    windowsHide: true,
  });
  let isOver = false;
  const end = (reason: string): void => {
    if (isOver) return;
    isOver = true;
    child.kill("SIGKILL");
    onEnd(reason);
  };
  child.on("error", (error) => {
    end(error.message);
  });
  child.on("exit", (code, signal) => {
    end(`its process ended with ${signal ?? String(code)}`);
  });
  child.on("message", (message) => {
    if (!isOver && isMessage(message)) onAnswer(message.id, message);
  });
  // An editor that leaves does not wait for it.
  child.unref();
  child.channel?.unref();
  try {
    // Somebody types meanwhile.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, which is told by its events.
  }
  return {
    ask(id, path, configFile) {
      child.send({ id, path, configFile }, (error) => {
        if (error !== null) end(error.message);
      });
    },
    stop() {
      isOver = true;
      child.kill("SIGKILL");
    },
  };
}

/** It is our own program that writes them; a config may send something, too. */
function isMessage(message: unknown): message is Answer & { readonly id: number } {
  if (typeof message !== "object" || message === null || !("id" in message)) return false;
  return typeof message.id === "number" && ("verdict" in message || "error" in message);
}
