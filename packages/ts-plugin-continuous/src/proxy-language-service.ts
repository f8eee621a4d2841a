import type ts from "typescript";

import { fixableCodes } from "./diagnostic-codes.js";
import { enrich } from "./enrich.js";
import { addCodeFixes } from "./hooks/add-code-fixes.js";
import { addCompletionDetails } from "./hooks/add-completion-details.js";
import { addCompletions } from "./hooks/add-completions.js";
import { addDefinition } from "./hooks/add-definition.js";
import { addDiagnostics } from "./hooks/add-diagnostics.js";
import { addQuickInfo } from "./hooks/add-quick-info.js";
import { toLineAndColumn } from "./hooks/to-line-and-column.js";
import type { Surface } from "./surface.js";

/**
 * A language service that answers as the given one does, and more. Every argument is handed on, those of later versions too: what this
 * plugin does not know it does not drop.
 *
 * @param onDispose - When the project closes.
 */
export function proxyLanguageService(surface: Surface, onDispose: () => void): ts.LanguageService {
  const { languageService: own, options, log } = surface;
  const overrides: Partial<ts.LanguageService> = {
    getSemanticDiagnostics(...given) {
      const answer = own.getSemanticDiagnostics(...given);
      if (!options.diagnostics) return answer;
      return enrich("getSemanticDiagnostics", log, answer, () => [...addDiagnostics(surface, given[0], answer)]);
    },
    getCodeFixesAtPosition(...given) {
      const answer = own.getCodeFixesAtPosition(...given);
      const [fileName, start, end, errorCodes] = given;
      if (!options.diagnostics) return answer;
      return enrich("getCodeFixesAtPosition", log, answer, () =>
        addCodeFixes(surface, { fileName, start, end, errorCodes }, answer),
      );
    },
    getSupportedCodeFixes(...given) {
      const answer = own.getSupportedCodeFixes(...given);
      return enrich("getSupportedCodeFixes", log, answer, () => [...new Set([...answer, ...fixableCodes.map(String)])]);
    },
    getQuickInfoAtPosition(...given) {
      const answer = own.getQuickInfoAtPosition(...given);
      return enrich("getQuickInfoAtPosition", log, answer, () => addQuickInfo(surface, given[0], given[1], answer));
    },
    getCompletionsAtPosition(...given) {
      const answer = own.getCompletionsAtPosition(...given);
      if (!options.completions) return answer;
      return enrich("getCompletionsAtPosition", log, answer, () => addCompletions(surface, given[0], given[1], answer));
    },
    getCompletionEntryDetails(...given) {
      const answer = own.getCompletionEntryDetails(...given);
      const [fileName, position, name] = given;
      if (!options.completions) return answer;
      return enrich("getCompletionEntryDetails", log, answer, () =>
        addCompletionDetails(surface, { fileName, position, name }, answer),
      );
    },
    getDefinitionAndBoundSpan(...given) {
      const answer = own.getDefinitionAndBoundSpan(...given);
      if (!options.definitions) return answer;
      return enrich("getDefinitionAndBoundSpan", log, answer, () => addDefinition(surface, given[0], given[1], answer));
    },
    toLineColumnOffset(...given) {
      const place = enrich("toLineColumnOffset", log, null, () => toLineAndColumn(surface, ...given));
      return place ?? own.toLineColumnOffset?.(...given) ?? { line: 0, character: 0 };
    },
    dispose() {
      enrich("dispose", log, undefined, () => {
        onDispose();
        return undefined;
      });
      own.dispose();
    },
  };
  return Object.assign(forward(own), overrides);
}

/** Each of its functions, called on it as if there were no proxy. */
function forward(languageService: ts.LanguageService): ts.LanguageService {
  return Object.fromEntries(
    Object.entries(languageService).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "function"
        ? (...given: readonly unknown[]): unknown => Reflect.apply(value, languageService, given)
        : value,
    ]),
  ) as unknown as ts.LanguageService;
}
