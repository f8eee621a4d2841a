import type { TypeBase } from "../model/entries.js";

const intervalFields: ReadonlyMap<string, string> = new Map([
  ["4", " year"],
  ["2", " month"],
  ["8", " day"],
  ["1024", " hour"],
  ["2048", " minute"],
  ["4096", " second"],
  ["6", " year to month"],
  ["1032", " day to hour"],
  ["3080", " day to minute"],
  ["7176", " day to second"],
  ["3072", " hour to minute"],
  ["7168", " hour to second"],
  ["6144", " minute to second"],
]);

/** What stands in parentheses after a type's name, as `format_type` writes it. */
export function formatModifier(base: TypeBase, values: readonly string[]): string {
  if (values.length === 0) return "";
  if (base.is === "builtin" && base.name === "interval") {
    const [fields = "", precision] = values;
    return `${intervalFields.get(fields) ?? ""}${precision === undefined ? "" : `(${precision})`}`;
  }
  if (base.is === "builtin" && base.name === "numeric" && values.length === 1) return `(${values.join()},0)`;
  return `(${values.join(",")})`;
}
