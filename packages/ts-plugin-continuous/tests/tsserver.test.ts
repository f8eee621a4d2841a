import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createProject, snapshot } from "./support/create-project.js";
import { openEditor, type Editor } from "./support/open-editor.js";

const typeError = { code: 2322, category: "error", start: { line: 5, offset: 5 } };
const finding = {
  start: { line: 3, offset: 14 },
  end: { line: 3, offset: 25 },
  text: "Anyone may construct MailService, and nobody keeps the instance. (continuous/singleton-pattern)",
  code: 740_006,
  category: "error",
  source: "continuous",
};

// With a parser at hand that would take the other version's TypeScript.
describe.each([
  { typescript: "typescript-5.9", other: "typescript" },
  { typescript: "typescript", other: "typescript-5.9" },
] as const)("tsserver of $typescript, $other beside the plugin", ({ typescript, other }) => {
  let editor: Editor;
  let first: readonly unknown[];

  beforeAll(async () => {
    editor = openEditor(createProject({ typescript: other, snapshot }), typescript);
    await editor.afterRefresh(async () => {
      first = await editor.diagnostics();
    });
  });
  afterAll(() => editor.stop());

  test("the project is there before the rules are, then diagnostics are asked for again", async () => {
    expect(first).toMatchObject([typeError]);
    expect(await editor.diagnostics()).toMatchObject([typeError, finding]);
  });

  test("quick fixes: the rule's suggestion, a comment with a reason, what the standard asks; TypeScript's own stay", async () => {
    const codes = (await editor.request("getSupportedCodeFixes", null)) as string[];
    expect(codes).toEqual(expect.arrayContaining(["740006", "2304"]));
    const place = { file: editor.file, startLine: 3, startOffset: 14, endLine: 3, endOffset: 25 };
    const fixes = (await editor.request("getCodeFixes", { ...place, errorCodes: [740_006] })) as object[];
    expect(fixes).toMatchObject([
      {
        fixName: "continuous-suggestion",
        description: "Give MailService a static getInstance() that keeps the instance.",
      },
      {
        fixName: "continuous-disable",
        changes: [
          {
            textChanges: [
              {
                start: { line: 3, offset: 1 },
                newText: "// eslint-disable-next-line continuous/singleton-pattern -- TODO: say why\n",
              },
            ],
          },
        ],
      },
      {
        fixName: "continuous-explain",
        description: "Explain services.singleton_pattern: One instance of each service per process.",
      },
    ]);
    expect(await editor.request("getCodeFixes", { ...place, errorCodes: [2322] })).toEqual([]);
  });

  test("hover: TypeScript's, then the inventory's; of a finding, what its standard asks", async () => {
    const own = { file: editor.file, line: 9, offset: 15 };
    expect(await editor.request("quickinfo", own)).toMatchObject({ displayString: expect.stringContaining("client") });
    const table = await editor.request("quickinfo", { file: editor.file, line: 9, offset: 26 });
    expect(table).toMatchObject({
      start: { line: 9, offset: 25 },
      end: { line: 9, offset: 31 },
      documentation: expect.stringContaining("total"),
    });
    const service = await editor.request("quickinfo", { file: editor.file, line: 3, offset: 16 });
    expect(service).toMatchObject({
      displayString: "class MailService",
      documentation: expect.stringContaining("`services.singleton_pattern`: One instance of each service per process."),
    });
  });

  test("completion of table names, and the way to the migration's line", async () => {
    const place = { file: editor.file, line: 9, offset: 27 };
    const completions = (await editor.request("completionInfo", place)) as { entries: object[] };
    expect(completions.entries).toMatchObject([{ name: "orders" }]);
    const details = await editor.request("completionEntryDetails", { ...place, entryNames: ["orders"] });
    expect(details).toMatchObject([{ name: "orders", documentation: [{ text: expect.stringContaining("total") }] }]);
    expect(await editor.request("definitionAndBoundSpan", place)).toMatchObject({
      definitions: [{ file: expect.stringMatching(/migrations\/1_orders\.sql$/u), start: { line: 3, offset: 1 } }],
      textSpan: { start: { line: 9, offset: 25 }, end: { line: 9, offset: 31 } },
    });
  });

  test("what is typed is looked at before it is saved", async () => {
    const change = { file: editor.file, line: 1, offset: 1, endLine: 1, endOffset: 1, insertString: "\n// ✉ Mail\n" };
    editor.notify("change", change);
    expect(await editor.diagnostics()).toMatchObject([
      { ...typeError, start: { line: 7, offset: 5 } },
      { ...finding, start: { line: 5, offset: 14 }, end: { line: 5, offset: 25 } },
    ]);
  });
});
