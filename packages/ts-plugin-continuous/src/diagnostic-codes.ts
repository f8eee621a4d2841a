/**
 * The number of each rule's diagnostics: tsserver knows diagnostics by numbers. One is never used again for another rule. TypeScript's own
 * stay below 100,000.
 */
const diagnosticCodes: Readonly<Record<string, number>> = {
  "continuous/environment-detection": 740_001,
  "continuous/error-handling": 740_002,
  "continuous/known-references": 740_003,
  "continuous/public-secret": 740_004,
  "continuous/service-naming": 740_005,
  "continuous/singleton-pattern": 740_006,
};

/** A disable comment that silences nothing. */
const unusedDirectiveCode = 740_000;

/** A comment that names a rule of ours which there is not. */
const unknownRuleCode = 740_900;

/** What is said of the repository, or of the plugin itself, and not of code. */
export const noteCode = 740_999;

/** All codes that quick fixes may be asked for. */
export const fixableCodes: readonly number[] = [unusedDirectiveCode, ...Object.values(diagnosticCodes)];

/** A finding's code. */
export function toCode(rule: string | null): number {
  return rule === null ? unusedDirectiveCode : (diagnosticCodes[rule] ?? unknownRuleCode);
}
