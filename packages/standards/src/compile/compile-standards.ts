import type { CompiledStandards } from "../compiled-standards.js";
import type { Problem } from "../problem.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { locate } from "../validate/locate.js";
import { createLineIndex, type Position } from "../yaml/create-line-index.js";
import type { PlainYaml } from "../yaml/to-plain.js";
import { assembleStandards } from "./assemble-standards.js";
import { collectWarnings } from "./collect-warnings.js";
import { compileDatabase } from "./compile-database.js";
import { compileExceptions } from "./compile-exceptions.js";
import { compileServices } from "./compile-services.js";
import { compileWorkflow } from "./compile-workflow.js";
import { parseStandards } from "./parse-standards.js";
import { toProblems } from "./to-problems.js";

export interface CompileOptions {
  /** Path of the file, relative to the root, with `/`: for problems, and kept as `source`. */
  readonly path: string;
  /** `YYYY-MM-DD`, UTC. Decides which exceptions are past their last day. */
  readonly today: string;
}

/** Compiled standards and what is doubtful about them, or everything that is wrong with the file. */
export type CompileResult =
  | { readonly ok: true; readonly standards: CompiledStandards; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Compiles the text of a standards.yaml. It never throws on a text, however broken; all problems come at once, in the
 * order of the file.
 *
 * @throws RangeError where `today` is no date, which is the caller's mistake.
 */
export function compileStandards(text: string, options: CompileOptions): CompileResult {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(options.today))
    throw new RangeError(`today is "${options.today}", not a date as 2027-06-30.`);
  const parsed = parseStandards(text, options.path);
  if (!parsed.ok) return parsed;
  const positionOf = createLineIndex(parsed.text);
  const standards = compileFile(parsed.file, parsed.plain, options, positionOf);
  const warnings = collectWarnings(parsed.plain, parsed.file, standards);
  return { ok: true, standards, warnings: toProblems(warnings, options.path, positionOf) };
}

function compileFile(
  file: StandardsFile,
  plain: PlainYaml,
  { path, today }: CompileOptions,
  positionOf: (offset: number) => Position,
): CompiledStandards {
  const services = compileServices(file.services ?? {});
  const database = compileDatabase(file.database ?? {});
  const workflow = compileWorkflow(file);
  const lineOf = (index: number): number => positionOf(locate(plain, ["exceptions", index])).line;
  const { inForce, expired } = compileExceptions(file.exceptions, today, lineOf);
  return assembleStandards({
    source: path,
    services: services.globs,
    database: database.scope,
    pipelines: workflow.pipelines,
    testing: workflow.testing,
    switched: [...services.standards, ...database.standards, ...workflow.standards],
    exceptions: inForce,
    expired,
  });
}
