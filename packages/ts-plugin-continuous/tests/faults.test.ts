import { afterEach, describe, expect, test } from "vitest";

import { createProject, snapshot, type ProjectOptions } from "./support/create-project.js";
import { openEditor, type Editor } from "./support/open-editor.js";

const editors: Editor[] = [];
afterEach(() => Promise.all(editors.splice(0).map((editor) => editor.stop())));

/** An editor whose engine does what the given code says. */
function openWith(
  enginePart: string,
  options: ProjectOptions = {},
  typescript: "typescript" | "typescript-5.9" = "typescript",
): Editor {
  const editor = openEditor(createProject({ snapshot, enginePart, ...options }), typescript);
  editors.push(editor);
  return editor;
}

const typeError = { code: 2322 };

describe("a fault of the plugin costs a line in the log and nothing of TypeScript's", () => {
  test.each(["typescript", "typescript-5.9"] as const)("in every hook of %s", async (typescript) => {
    const engine = `
      const fail = (name) => () => { throw new Error("broken " + name); };
      module.exports = {
        ...real,
        reviseWorkspace: (...given) => ({ ...real.reviseWorkspace(...given), engine: { lint: fail("lint") } }),
        hoverAt: fail("hoverAt"), completionsAt: fail("completionsAt"), definitionAt: fail("definitionAt"),
        findLineStarts: fail("findLineStarts"),
      };`;
    const editor = openWith(engine, {}, typescript);
    await editor.afterRefresh(() => editor.diagnostics());
    const { file } = editor;
    expect(await editor.diagnostics()).toMatchObject([typeError]);
    const place = { file, startLine: 3, startOffset: 14, endLine: 3, endOffset: 25, errorCodes: [740_006] };
    expect(await editor.request("getCodeFixes", place)).toEqual([]);
    const string = { file, line: 9, offset: 27 };
    expect(await editor.request("quickinfo", { file, line: 9, offset: 15 })).toMatchObject({ kind: "alias" });
    expect(await editor.request("completionInfo", string)).toBeNull();
    expect(await editor.request("completionEntryDetails", { ...string, entryNames: ["orders"] })).toEqual([]);
    expect(await editor.request("definitionAndBoundSpan", { file, line: 9, offset: 15 })).toMatchObject({
      definitions: [{ file: expect.stringMatching(/client\.ts$/u) }],
    });
    const log = editor.log();
    for (const hook of [
      "getSemanticDiagnostics",
      "getCodeFixesAtPosition",
      "getQuickInfoAtPosition",
      "getCompletionsAtPosition",
      "getCompletionEntryDetails",
      "getDefinitionAndBoundSpan",
    ]) {
      expect(log).toContain(`ts-plugin-continuous: ${hook} failed: Error: broken`);
    }
  });

  test("where the rules cannot be loaded, or the repository cannot be looked at", async () => {
    for (const [code, line] of [
      ["throw new Error('half installed');", "the rules cannot be loaded: Error: half installed"],
      ["module.exports = { ...real, reviseWorkspace() { throw new Error('odd'); } };", "Error: odd"],
    ] as const) {
      const editor = openWith(code);
      expect(await editor.diagnostics()).toMatchObject([typeError]);
      await expect.poll(() => editor.log(), { timeout: 30_000 }).toContain(line);
      expect(editor.log().split("ts-plugin-continuous: ")[1]).not.toContain("\n    at ");
      expect(await editor.diagnostics()).toMatchObject([typeError]);
    }
  });

  test("with its options switched off, it adds nothing", async () => {
    const options = { diagnostics: false, hover: false, completions: false, definitions: false };
    const editor = openWith("module.exports = real;", { options });
    const { file } = editor;
    expect(await editor.diagnostics()).toMatchObject([typeError]);
    expect(await editor.request("quickinfo", { file, line: 9, offset: 26 })).toBeNull();
    expect(await editor.request("completionInfo", { file, line: 9, offset: 27 })).toBeNull();
  });
});

test("a file that takes too long shows what was found by then, and says so", async () => {
  const editor = openWith("module.exports = real;", { options: { budget: 0 } });
  await editor.afterRefresh(() => editor.diagnostics());
  expect(await editor.diagnostics()).toMatchObject([
    typeError,
    {
      code: 740_999,
      category: "suggestion",
      text: expect.stringMatching(
        /^The rules were stopped after 0 ms: what continuous\/.* would say of this file may be missing\.$/u,
      ),
    },
  ]);
});
