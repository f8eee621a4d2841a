import type { StandardsFile } from "../schema/standards-file.js";
import { defaultBooleanPrefixes, defaultColumnStyle, defaultTableNaming } from "./defaults.js";
import { mergeEntries } from "./merge-entries.js";
import type { SwitchedStandard } from "./switched-standard.js";
import { toSetting } from "./to-setting.js";

type Naming = NonNullable<StandardsFile["database"]>["naming"];

/** `database.naming:` to its standards. */
export function compileDatabaseNaming(written: Naming): readonly SwitchedStandard[] {
  const { tables, columns, booleans } = mergeEntries(written);
  const standards: SwitchedStandard[] = [];
  if (tables !== undefined) {
    const { severity, options, word } = toSetting(tables);
    const style = options?.style ?? word;
    const named = style === undefined ? defaultTableNaming : splitTableStyle(style);
    // A style alone leaves the number open; options, which have a word for it, leave it at its default.
    const number = options?.number ?? named.number ?? (word === undefined ? defaultTableNaming.number : "any");
    standards.push({
      id: "database.naming.tables",
      severity,
      options: {
        style: named.style,
        number,
        prefixes: options?.prefixes ?? [],
      },
    });
  }
  if (columns !== undefined) {
    const { severity, options, word } = toSetting(columns);
    standards.push({
      id: "database.naming.columns",
      severity,
      options: { style: options?.style ?? word ?? defaultColumnStyle },
    });
  }
  if (booleans !== undefined) {
    const { severity, options, word } = toSetting(booleans);
    const prefixes = typeof word === "string" ? splitPrefixes(word) : word;
    standards.push({
      id: "database.naming.booleans",
      severity,
      options: { prefixes: options?.prefixes ?? prefixes ?? defaultBooleanPrefixes },
    });
  }
  return standards;
}

/** `snake_case_plural` is a style and a number; a style alone says nothing about the number. */
function splitTableStyle(word: string): { readonly style: string; readonly number: string | undefined } {
  const match = /^(?<style>.+)_(?<number>plural|singular)$/u.exec(word);
  return { style: match?.groups?.["style"] ?? word, number: match?.groups?.["number"] };
}

/** `is_, has_ or can_ prefix` to its prefixes. */
function splitPrefixes(sentence: string): readonly string[] {
  return sentence
    .replace(/\s+prefix(?:es)?$/u, "")
    .split(/\s*,\s*or\s+|\s*,\s*|\s+or\s+/u)
    .filter((prefix) => prefix !== "");
}
