/** What Postgres cannot hold in a text, and JSON can: the character 0, and halves of a character. */
const unstorable = /[\0\p{Cs}]/gu;
const hasUnstorable = /[\0\p{Cs}]/u;

/**
 * The same value with nothing in it that no store can hold. Source code may name things by any text, and one such name must
 * not keep a run from being recorded. What is storable comes back as it is, not as a copy.
 */
export function toStorable<T>(value: T): T;
export function toStorable(value: unknown): unknown {
  if (typeof value === "string") return hasUnstorable.test(value) ? value.replace(unstorable, "\uFFFD") : value;
  if (Array.isArray(value)) {
    const given: readonly unknown[] = value;
    const items = given.map((item) => toStorable(item));
    return items.some((item, index) => item !== given[index]) ? items : given;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [toStorable(key), toStorable<unknown>(item), key, item as unknown] as const,
  );
  return entries.some(([key, item, oldKey, oldItem]) => key !== oldKey || item !== oldItem)
    ? Object.fromEntries(entries.map(([key, item]) => [key, item]))
    : value;
}
