import type ts from "typescript";

import { toCode } from "../diagnostic-codes.js";
import type { Surface } from "../surface.js";
import { lintSourceFile } from "./lint-source-file.js";
import { toSpan } from "./to-diagnostic.js";

/** TypeScript's quick fixes, and what can be done about findings that the range touches. */
export function addCodeFixes(
  surface: Surface,
  request: {
    readonly fileName: string;
    readonly start: number;
    readonly end: number;
    readonly errorCodes: readonly number[];
  },
  own: readonly ts.CodeFixAction[],
): readonly ts.CodeFixAction[] {
  const { fileName, start, end, errorCodes } = request;
  const loaded = surface.workspace();
  const sourceFile = surface.languageService.getProgram()?.getSourceFile(fileName);
  const linted = lintSourceFile(surface, fileName);
  if (loaded === null || sourceFile === undefined || linted === null) return own;
  const { engine } = loaded;
  const asked = linted.findings.filter((finding) => {
    const span = toSpan(sourceFile, finding);
    return errorCodes.includes(toCode(finding.rule)) && span.start <= end && span.start + span.length >= start;
  });
  if (asked.length === 0) return own;
  const tree = loaded.parse(fileName, sourceFile.text);
  return [
    ...own,
    ...asked.flatMap((finding) =>
      engine.findFixes(sourceFile.text, tree, finding).map(({ kind, title, edits }): ts.CodeFixAction => ({
        fixName: `continuous-${kind}`,
        description: title,
        changes: [
          {
            fileName,
            textChanges: edits.map(({ range, text }) => ({
              span: { start: range[0], length: range[1] - range[0] },
              newText: text,
            })),
          },
        ],
      })),
    ),
  ];
}
