import { expect, test } from "vitest";

import { createProject, standards } from "./support/create-project.js";
import { openEditor } from "./support/open-editor.js";
import { testWatchedFiles } from "./support/test-watched-files.js";

testWatchedFiles("typescript");

test("standards.yaml that was never sound: nothing to go by is told, not kept quiet", async () => {
  const project = createProject();
  project.write("standards.yaml", standards.replace("singleton", "singelton"));
  const editor = openEditor(project, "typescript");
  await editor.afterRefresh(() => editor.diagnostics());
  expect(await editor.diagnostics()).toMatchObject([
    { code: 2322 },
    { code: 740_999, text: expect.stringContaining("continuous discover") },
    { code: 740_999, text: expect.stringMatching(/^standards\.yaml:3:14 /u) },
  ]);
  await editor.stop();
});
