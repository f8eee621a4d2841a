const names = [
  "singleton-pattern",
  "error-handling",
  "naming",
  "file-naming",
  "health-check",
  "no-direct-environment",
  "sql-naming",
  "sql-require-rls",
  "sql-required-columns",
  "known-references",
];

const first = Object.fromEntries(names.map((name) => [`continuous/${name}`, "1"]));
const switchedOn = { ...first, "continuous/documentation": "1" };
const changed = { ...switchedOn, "continuous/naming": "2" };
const switchedOff = Object.fromEntries(Object.entries(changed).filter(([name]) => name !== "continuous/file-naming"));

/** The rules that held in each quarter: one more, then one with other options, then one less. */
export const rulesOfYear: readonly Readonly<Record<string, string>>[] = [first, switchedOn, changed, switchedOff];
