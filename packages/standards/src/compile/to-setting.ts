import type { Severity } from "../compiled-standards.js";

/** What stood behind a standard's name: a severity, options, a word or list of its own, or nothing. */
export interface Setting<Value> {
  readonly severity: Severity | "off" | undefined;
  readonly options: Options<Value> | undefined;
  /** `snake_case_plural`, `[help, test]`; `undefined` where a severity or options stood. */
  readonly word: Exclude<Value, Options<Value> | Severity | "off" | false | null | undefined> | undefined;
}

type Options<Value> = Exclude<Extract<Value, object>, readonly unknown[]>;

/** Takes apart what may stand behind a standard's name. `false` is `off`. */
export function toSetting<Value>(value: Value): Setting<Value> {
  const severity = toSeverity(value);
  if (severity !== undefined || isNothing(value)) return { severity, options: undefined, word: undefined };
  if (!isOptions(value)) return { severity, options: undefined, word: value as Setting<Value>["word"] };
  return { severity: toSeverity("severity" in value ? value.severity : undefined), options: value, word: undefined };
}

function toSeverity(value: unknown): Severity | "off" | undefined {
  if (value === false) return "off";
  return value === "critical" || value === "warning" || value === "info" || value === "off" ? value : undefined;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function isOptions<Value>(value: Value): value is Value & Options<Value> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
