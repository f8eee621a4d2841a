import { expect, test } from "vitest";

import { createProject } from "./support/create-project.js";
import { editAtRandom } from "./support/edit-at-random.js";
import { openEditor } from "./support/open-editor.js";

test("after each of 50 random edits, every finding stands where the rules put it, and no other stays behind", async () => {
  const project = createProject();
  const editor = openEditor(project, "typescript");
  await editor.afterRefresh(() => editor.diagnostics());
  let findings = 0;
  for await (const { text, shown, expected } of editAtRandom(project, editor, { edits: 50, seed: 7 })) {
    expect(shown, text).toEqual(expected);
    findings += expected.length;
  }
  expect(findings).toBeGreaterThan(10);
  await editor.stop();
});
