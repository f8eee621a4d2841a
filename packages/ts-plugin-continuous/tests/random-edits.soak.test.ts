import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { createProject } from "./support/create-project.js";
import { editAtRandom } from "./support/edit-at-random.js";
import { openEditor, type Editor } from "./support/open-editor.js";

test("1,000 random edits leave no finding behind at a wrong place", async () => {
  const project = createProject();
  const editor = openEditor(project, "typescript");
  await editor.afterRefresh(() => editor.diagnostics());
  for await (const { text, shown, expected } of editAtRandom(project, editor, { edits: 1000, seed: 1 })) {
    expect(shown, text).toEqual(expected);
  }
  await editor.stop();
});

test("eight hours of edits, one in five seconds, without growth of memory", async () => {
  const project = createProject();
  const editor = openEditor(project, "typescript");
  await editor.afterRefresh(() => editor.diagnostics());
  const megabytes: number[] = [];
  let edits = 0;
  for await (const { text, shown, expected } of editAtRandom(project, editor, { edits: 5760, seed: 2 })) {
    expect(shown, text).toEqual(expected);
    edits += 1;
    if (edits % 960 === 0) megabytes.push(residentOf(editor));
  }
  // The first reading is of a heap that has not found its size yet.
  expect(Math.max(...megabytes.slice(1)), megabytes.join(" ")).toBeLessThan((megabytes[1] ?? 0) * 1.3);
  await editor.stop();
});

/** In MB, as Linux tells it. */
function residentOf({ process: server }: Editor): number {
  const status = readFileSync(`/proc/${String(server.pid)}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1000;
}
