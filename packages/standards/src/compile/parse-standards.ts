import type { Problem } from "../problem.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { validateStandards } from "../validate/validate-standards.js";
import { createLineIndex } from "../yaml/create-line-index.js";
import { parseYaml } from "../yaml/parse-yaml.js";
import type { PlainYaml } from "../yaml/to-plain.js";
import type { Trouble } from "../yaml/trouble.js";
import { refuseText } from "./refuse-text.js";
import { toProblems } from "./to-problems.js";

/** A checked file with the offsets of what stands in it, or everything that is wrong with it. */
export type ParsedStandards =
  | { readonly ok: true; readonly file: StandardsFile; readonly plain: PlainYaml; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The text of a standards.yaml, parsed and checked against the grammar. */
export function parseStandards(written: string, path: string): ParsedStandards {
  // Editors do not count a byte order mark as a column.
  const text = written.replace(/^\uFEFF/u, "");
  const refused = refuseText(text);
  if (refused !== undefined)
    return { ok: false, problems: toProblems([refused], path, () => ({ line: 1, column: 1 })) };
  const positionOf = createLineIndex(text);
  const { parts, troubles } = parseYaml(text);
  const [first] = parts;
  const checked = parts.map(({ plain, trustedBefore }) => ({ trustedBefore, result: validateStandards(plain) }));
  const result = checked[0]?.result;
  if (troubles.length === 0 && parts.length === 1 && first !== undefined && result?.ok === true) {
    return { ok: true, file: result.file, plain: first.plain, text };
  }
  const brokenLines = new Set(troubles.map(({ offset }) => positionOf(offset).line));
  const found = checked.flatMap(({ trustedBefore, result: { ok, ...rest } }): readonly Trouble[] =>
    ok || !("troubles" in rest)
      ? []
      : rest.troubles.filter(
          ({ code, offset }) =>
            !brokenLines.has(positionOf(offset).line) &&
            offset < trustedBefore &&
            (trustedBefore === Infinity || code !== "missing-word"),
        ),
  );
  return {
    ok: false,
    problems: toProblems([...onePerLine(troubles, (offset) => positionOf(offset).line), ...found], path, positionOf),
  };
}

/** One slip of the pen often breaks several rules of YAML; the first of a line says enough. */
function onePerLine(troubles: readonly Trouble[], lineOf: (offset: number) => number): readonly Trouble[] {
  const firstOfLine = new Map<number, Trouble>();
  for (const trouble of [...troubles].sort((a, b) => a.offset - b.offset)) {
    const line = lineOf(trouble.offset);
    if (trouble.code === "yaml-syntax" && !firstOfLine.has(line)) firstOfLine.set(line, trouble);
  }
  return troubles.filter((trouble) => (firstOfLine.get(lineOf(trouble.offset)) ?? trouble) === trouble);
}
