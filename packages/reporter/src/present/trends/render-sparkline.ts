import sparkly from "sparkly";

/** Bars from zero on, a character each; a dot stands for what is unknown. */
export function renderSparkline(values: readonly (number | null)[]): string {
  const most = values.reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
  // Of nothing but zeros the library would make the highest bars of all.
  return sparkly(
    values.map((value) => value ?? ""),
    { minimum: 0, maximum: most === 0 ? 1 : most },
  ).replaceAll(" ", "·");
}
