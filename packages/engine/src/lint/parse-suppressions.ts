/** Findings that `eslint --suppress-all` set aside: how many of each rule, by path relative to the root. */
export type Suppressions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The text of eslint-suppressions.json. What is no count is passed over; ESLint itself says what is wrong with the file. */
export function parseSuppressions(text: string | null): Suppressions {
  return new Map(
    entriesOf(parse(text)).map(([path, rules]) => [
      path,
      new Map(
        entriesOf(rules).flatMap(([rule, entry]) => {
          const count = entriesOf(entry).find(([key]) => key === "count")?.[1];
          return typeof count === "number" ? [[rule, count] as const] : [];
        }),
      ),
    ]),
  );
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {}; // Half-written: nothing is set aside until it is whole.
  }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
