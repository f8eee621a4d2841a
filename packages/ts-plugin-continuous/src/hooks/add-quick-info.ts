import type ts from "typescript";

import type { Surface } from "../surface.js";
import { findDeclarations } from "./find-declarations.js";
import { lintSourceFile } from "./lint-source-file.js";
import { toSpan } from "./to-diagnostic.js";
import { toKnowRequest } from "./to-know-request.js";

interface Addition {
  readonly markdown: string;
  readonly span: ts.TextSpan;
}

/** TypeScript's quick info, then what the inventory knows of the place, then what the standards of its findings ask. */
export function addQuickInfo(
  surface: Surface,
  fileName: string,
  position: number,
  own: ts.QuickInfo | undefined,
): ts.QuickInfo | undefined {
  const known = surface.options.hover ? findKnown(surface, fileName, position, own) : [];
  const explained = surface.options.diagnostics ? findExplanations(surface, fileName, position) : [];
  const additions = [...known, ...explained];
  const [first] = additions;
  if (first === undefined) return own;
  const text = additions.map(({ markdown }) => markdown).join("\n\n");
  if (own === undefined) {
    return {
      kind: surface.ts.ScriptElementKind.unknown,
      kindModifiers: "",
      textSpan: first.span,
      displayParts: [],
      documentation: [{ kind: "text", text }],
    };
  }
  const before = own.documentation ?? [];
  const gap = before.length === 0 ? "" : "\n\n";
  return { ...own, documentation: [...before, { kind: "text", text: `${gap}${text}` }] };
}

function findKnown(
  surface: Surface,
  fileName: string,
  position: number,
  own: ts.QuickInfo | undefined,
): readonly Addition[] {
  const loaded = surface.workspace();
  const request = toKnowRequest(surface, loaded, fileName, position);
  if (loaded === null || request === null) return [];
  const hover = loaded.engine.hoverAt({
    ...request,
    // Of a keyword or a bracket TypeScript says nothing, and looks for its declarations all the same.
    declarationsAt: (hasServices) =>
      own === undefined ? [] : findDeclarations(surface, fileName, position, hasServices),
  });
  if (hover === undefined) return [];
  const { markdown, range } = hover;
  const span = range === null ? own?.textSpan : { start: range[0], length: range[1] - range[0] };
  return [{ markdown, span: span ?? { start: position, length: 0 } }];
}

function findExplanations(surface: Surface, fileName: string, position: number): readonly Addition[] {
  const loaded = surface.workspace();
  const sourceFile = surface.languageService.getProgram()?.getSourceFile(fileName);
  if (loaded === null || sourceFile === undefined) return [];
  const rules = new Map<string, Addition>();
  for (const finding of lintSourceFile(surface, fileName)?.findings ?? []) {
    const span = toSpan(sourceFile, finding);
    const explanation = loaded.engine.explainFinding(finding.rule);
    if (explanation === null || position < span.start || position > span.start + span.length) continue;
    const { standard, asks, right, url } = explanation;
    const rightWords = right === "" ? "" : ` Right: ${right}`;
    rules.set(standard, { markdown: `\`${standard}\`: ${asks}${rightWords} [More](${url})`, span });
  }
  return [...rules.values()];
}
