import type { CompiledStandards } from "../compiled-standards.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { getAt } from "../validate/get-at.js";
import { locate } from "../validate/locate.js";
import type { PlainYaml } from "../yaml/to-plain.js";
import type { Trouble } from "../yaml/trouble.js";
import { findTooMany } from "./find-too-many.js";

/** Words that switch standards on, and do nothing while nothing stands behind them. */
const switches: readonly (readonly string[])[] = [
  ["services", "required"],
  ["database", "required_columns"],
  ["database", "naming"],
  ["database", "row_level_security"],
  ["database", "references"],
  ["pipelines", "required"],
  ["testing", "minimum_coverage"],
];

/** What is allowed, and yet is probably not what was meant. */
export function collectWarnings(
  plain: PlainYaml,
  file: StandardsFile,
  standards: CompiledStandards,
): readonly Trouble[] {
  const tooMany = findTooMany(standards.standards.map(({ id }) => id));
  return [
    ...(standards.standards.length === 0 ? [namesNothing()] : []),
    ...(tooMany === undefined ? [] : [{ ...tooMany, offset: plain.offset }]),
    ...switches.filter((path) => getAt(plain.value, path) === null).map((path) => emptyWord(plain, path)),
    ...(file.exceptions ?? []).flatMap(({ standard }, index) =>
      standards.standards.some(({ id }) => id === standard) ? [] : [exceptionOfNothing(plain, standard, index)],
    ),
    ...findFractions(plain),
  ];
}

function namesNothing(): Trouble {
  return {
    code: "names-nothing",
    message: "This file switches no standard on, so nothing is checked.",
    hint: "Name what you want under `services.required` or `database`, or remove the file: without one, the recommended standards hold.",
    offset: 0,
  };
}

function emptyWord(plain: PlainYaml, path: readonly string[]): Trouble {
  return {
    code: "empty-word",
    message: `Nothing stands behind \`${path.join(".")}\`, so it switches nothing on.`,
    hint: "Say what is required, or remove the line.",
    offset: locate(plain, path),
  };
}

function exceptionOfNothing(plain: PlainYaml, standard: string, index: number): Trouble {
  return {
    code: "exception-of-nothing",
    message: `This exception is for \`${standard}\`, which is not switched on.`,
    hint: "Remove the exception, or switch the standard on.",
    offset: locate(plain, ["exceptions", index, "standard"]),
  };
}

function findFractions(plain: PlainYaml): readonly Trouble[] {
  return ["services", "critical_paths"].flatMap((name) => {
    const path = ["testing", "minimum_coverage", name];
    const value = getAt(plain.value, path);
    if (typeof value !== "number" || value <= 0 || value > 1) return [];
    return [
      {
        code: "tiny-percentage",
        message: `\`${path.join(".")}\` is ${String(value)}, which means ${String(value)} percent.`,
        hint: `Write \`${name}: ${String(Math.round(value * 100))}%\`, if that is what is meant.`,
        offset: locate(plain, path),
      },
    ];
  });
}
