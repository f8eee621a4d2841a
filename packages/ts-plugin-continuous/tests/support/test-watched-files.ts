import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createProject, snapshot, standards, type EditedProject } from "./create-project.js";
import { openEditor, type Editor } from "./open-editor.js";

const repository = fileURLToPath(new URL("../../../..", import.meta.url));
const path = ".continuous/snapshot.json";
const typeError = { code: 2322 };
const finding = { code: 740_006 };

/** Declares tests, for one version of TypeScript. */
export function testWatchedFiles(typescript: "typescript" | "typescript-5.9"): void {
  // One server goes through it all, as one that is open all day does.
  describe(`files that change while the editor is open, in tsserver of ${typescript}`, () => {
    let project: EditedProject;
    let editor: Editor;

    beforeAll(async () => {
      project = createProject();
      editor = openEditor(project, typescript);
      await editor.afterRefresh(() => editor.diagnostics());
    });
    afterAll(() => editor.stop());

    async function change(run: () => void) {
      await editor.afterRefresh(run);
      return editor.diagnostics();
    }

    function hover() {
      return editor.request("quickinfo", { file: editor.file, line: 9, offset: 26 });
    }

    test("no snapshot: plain TypeScript, and one hint in one file", async () => {
      expect(await editor.diagnostics()).toMatchObject([
        typeError,
        { code: 740_999, category: "suggestion", text: expect.stringContaining("continuous discover") },
        finding,
      ]);
      const other = join(project.root, "src/client.ts");
      editor.notify("open", { file: other });
      expect(await editor.request("semanticDiagnosticsSync", { file: other })).toEqual([]);
      expect(await hover()).toBeNull();
    });

    test("a snapshot that is half-written, and then whole", async () => {
      const text = JSON.stringify(snapshot);
      expect(
        await change(() => {
          project.write(path, text.slice(0, 500));
        }),
      ).toMatchObject([
        typeError,
        { code: 740_999, text: expect.stringMatching(/snapshot\.json cannot be used: it is no JSON/u) },
        finding,
      ]);
      expect(
        await change(() => {
          project.write(path, text);
        }),
      ).toMatchObject([typeError, finding]);
      expect(await hover()).toMatchObject({ documentation: expect.stringContaining("total") });
    });

    test("a snapshot of a newer or older form, or of 100 MB, leaves what was known before", async () => {
      for (const write of [
        () => {
          project.write(path, JSON.stringify({ ...snapshot, schemaVersion: 2 }));
        },
        () => {
          project.write(path, JSON.stringify({ schemaVersion: 0, items: [] }));
        },
        () => {
          truncateSync(join(project.root, path), 100_000_000);
        },
      ]) {
        expect(await change(write)).toMatchObject([
          typeError,
          { code: 740_999, text: expect.stringContaining("What was known before is still shown.") },
          finding,
        ]);
        expect(await hover()).toMatchObject({ documentation: expect.stringContaining("total") });
      }
      await change(() => {
        project.write(path, JSON.stringify(snapshot));
      });
    });

    test("standards.yaml broken, mended, and changed", async () => {
      const broken = await change(() => {
        project.write("standards.yaml", standards.replace("singleton", "singelton"));
      });
      expect(broken).toMatchObject([
        typeError,
        {
          code: 740_999,
          text: expect.stringMatching(/^standards\.yaml:3:14 .*the standards from before hold\.$/u),
          relatedInformation: [
            { span: { file: join(project.root, "standards.yaml"), start: { line: 3, offset: 14 } } },
          ],
        },
        finding,
      ]);
      expect(
        await change(() => {
          project.write("standards.yaml", standards);
        }),
      ).toMatchObject([typeError, finding]);
      const fewer = await change(() => {
        project.write("standards.yaml", standards.replace("singleton_pattern, ", ""));
      });
      expect(fewer).toMatchObject([typeError]);
      await change(() => {
        project.write("standards.yaml", standards);
      });
    });

    test("findings that were set aside, and files that git ignores", async () => {
      const counts = { "src/services/mail-service.ts": { "continuous/singleton-pattern": { count: 1 } } };
      expect(
        await change(() => {
          project.write("eslint-suppressions.json", JSON.stringify(counts));
        }),
      ).toMatchObject([typeError]);
      expect(
        await change(() => {
          project.remove("eslint-suppressions.json");
        }),
      ).toMatchObject([typeError, finding]);
      expect(
        await change(() => {
          project.write(".gitignore", "mail-*\n");
        }),
      ).toMatchObject([typeError]);
    });

    test("the repository's ESLint config: what it says, broken, and gone", async () => {
      project.remove(".gitignore");
      for (const [name, target] of [
        ["eslint", "node_modules/eslint"],
        ["eslint-plugin-continuous", "packages/eslint-plugin-continuous"],
      ] as const) {
        symlinkSync(join(repository, target), join(project.root, "node_modules", name));
      }
      const shown = () => expect.poll(() => editor.diagnostics(), { timeout: 50_000 });
      project.write(
        "eslint.config.mjs",
        `import continuous from "eslint-plugin-continuous";
       const mild = { files: ["src/services/mail-*"], rules: { "continuous/singleton-pattern": "warn" } };
       export default [...continuous.configs.standards, mild];`,
      );
      await shown().toMatchObject([typeError, { ...finding, category: "warning" }]);
      project.write("eslint.config.mjs", "throw new Error('half-written');");
      await shown().toMatchObject([
        typeError,
        { code: 740_999, text: expect.stringMatching(/^eslint\.config\.mjs cannot be loaded: half-written\./u) },
        { ...finding, category: "warning" },
      ]);
      project.remove("eslint.config.mjs");
      await shown().toMatchObject([typeError, { ...finding, category: "error" }]);
    }, 120_000);
  });
}
