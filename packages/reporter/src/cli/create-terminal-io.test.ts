import { PassThrough } from "node:stream";

import { expect, test, vi } from "vitest";

import { createTerminalIo } from "./create-terminal-io.js";

/** The real process, but for a terminal whose text is kept. */
function createTerminal() {
  const text: string[] = [];
  const still = (): boolean => true;
  const terminal = Object.assign(new PassThrough(), {
    ...{ isTTY: true, columns: 80, cursorTo: still, moveCursor: still, clearLine: still },
    write: (chunk: string) => text.push(chunk) > 0,
  });
  const own: NodeJS.Process = Object.create(process, { stderr: { value: terminal }, argv: { value: [] } });
  const io = createTerminalIo(
    own,
    () => new Date(1_000),
    () => "id",
  );
  return { io, text };
}

test("while a run may be stopped, Ctrl-C is told to it and to nobody else", () => {
  const { io } = createTerminal();
  const before = process.listenerCount("SIGINT");
  const stopListening = io.onInterrupt(() => undefined);
  io.showProgress("Tests run");
  // The spinner would end the process, and nothing would be recorded.
  expect(process.listenerCount("SIGINT")).toBe(before + 1);
  io.showProgress(null);
  stopListening();
  expect(process.listenerCount("SIGINT")).toBe(before);
});

test("of many texts at once the last one stays", async () => {
  const { io, text } = createTerminal();
  io.showProgress("now: a");
  io.showProgress("now: a, b");
  await vi.waitFor(() => {
    expect(text.join("")).toContain("now: a, b");
  });
  io.showProgress(null);
});
