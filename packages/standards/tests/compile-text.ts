import { compileStandards, type CompiledStandards } from "@continuous/standards";

const options = { path: "standards.yaml", today: "2026-11-22" };

/** Problems of a text, a line each: `line:column code message hint`. */
export function problemsOf(text: string): readonly string[] {
  const result = compileStandards(text, options);
  const problems = result.ok ? [] : result.problems;
  return problems.map(({ code, message, hint, where }) => `${where.line}:${where.column} ${code} ${message} ${hint}`);
}

/** Warnings of a text that compiles, as `problemsOf`. */
export function warningsOf(text: string): readonly string[] {
  const result = compileStandards(text, options);
  if (!result.ok) throw new Error(problemsOf(text).join("\n"));
  return result.warnings.map(
    ({ code, message, hint, where }) => `${where.line}:${where.column} ${code} ${message} ${hint}`,
  );
}

/** The compiled standards of a text that has to be right. */
export function compiled(text: string, today = options.today): CompiledStandards {
  const result = compileStandards(text, { ...options, today });
  if (!result.ok) throw new Error(problemsOf(text).join("\n"));
  return result.standards;
}

/** `id: severity` of each standard that is switched on. */
export function switchedOn(text: string): readonly string[] {
  return compiled(text).standards.map(({ id, severity }) => `${id}: ${severity}`);
}

/** The options of one rule. */
export function optionsOf(text: string, ruleId: string): unknown {
  return compiled(text)
    .standards.flatMap(({ rules }) => rules)
    .find(({ id }) => id === ruleId)?.options;
}
