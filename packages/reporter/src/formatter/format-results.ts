import { realpathSync } from "node:fs";

import {
  ConfigurationError,
  findRoot,
  loadStandards,
  type CompiledStandards,
  type Problem,
} from "@continuous/standards";
import type { ESLint } from "eslint";

import { countSeverities } from "../documents/count-severities.js";
import type { IssuesDocument } from "../documents/issues-document.js";
import { sortIssues } from "../documents/sort-issues.js";
import { toIssues, toRuleStandards, type LintedModule } from "../issues/to-issues.js";
import { renderIssuesText } from "../present/issues/render-issues-text.js"; // The other formats are not needed here.
import { toIssuesDocument } from "../runs/to-issues-document.js";
import { toForeignIssue } from "./to-foreign-issue.js";
import { toLintedModules } from "./to-linted-modules.js";

/** What ESLint hands to a formatter beside the results, as far as it is used here. */
export interface FormatterContext {
  readonly cwd?: string;
  readonly color?: boolean;
}

/** The outside world, for the formatter. */
export interface FormatterIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: boolean;
  readonly width: number;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** A module as ESLint's results tell it: nothing is known of its services. */
export type ModuleResult = Omit<LintedModule, "services">;

/** Results as text for a person; findings of the standards are recorded where a store is configured. */
export async function formatResults(results: readonly ESLint.LintResult[], io: FormatterIo): Promise<string> {
  const root = realpathSync(findRoot(io.cwd));
  const modules = toLintedModules(results, root);
  const loaded = loadStandards({ root, today: io.now().toISOString().slice(0, 10) });
  if (!loaded.ok) return renderWithoutStandards(modules, loaded.problems, io);
  const { document, notes } = await toDocument({ results, modules, standards: loaded.standards, root, io });
  const rules = toRuleStandards(loaded.standards);
  const shown = withForeignIssues(document, modules, (ruleId) => ruleId === null || !rules.has(ruleId));
  return [render(shown, modules, io), ...notes].join("\n");
}

/** Whether recording was asked for: the formatter records only where a store is configured. */
function isStoreConfigured(env: FormatterIo["env"]): boolean {
  const store = env["CONTINUOUS_STORE"] ?? "";
  if (store !== "") return store !== "none";
  return (env["CONTINUOUS_SUPABASE_URL"] ?? "") !== "" && (env["CONTINUOUS_SUPABASE_KEY"] ?? "") !== "";
}

interface FormattedRun {
  readonly results: readonly ESLint.LintResult[];
  readonly modules: readonly ModuleResult[];
  readonly standards: CompiledStandards;
  readonly root: string;
  readonly io: FormatterIo;
}

async function toDocument(run: FormattedRun): Promise<{ document: IssuesDocument; notes: readonly string[] }> {
  if (isStoreConfigured(run.io.env)) {
    const { recordResults } = await import("./record-results.js");
    return recordResults(run);
  }
  const found = run.modules.map((module) => toIssues({ ...module, services: [] }, run.standards));
  const document = toIssuesDocument({
    run: toUnrecordedRun(run.io),
    issues: found.flatMap((module) => module.issues),
    recorded: null,
    files: run.modules.length,
    suppressed: found.reduce((sum, module) => sum + module.suppressed.length, 0),
    problems: [],
  });
  return { document, notes: [] };
}

function toUnrecordedRun(io: FormatterIo): Parameters<typeof toIssuesDocument>[0]["run"] {
  const time = io.now().toISOString();
  return { id: io.newId(), branch: "default", started_at: time, completed_at: time };
}

/** What rules of other plugins said belongs on the screen, though not into the store. */
function withForeignIssues(
  document: IssuesDocument,
  modules: readonly ModuleResult[],
  isForeign: (ruleId: string | null) => boolean,
): IssuesDocument {
  const foreign = modules.flatMap((module) =>
    module.messages
      .filter((message) => message.fatal !== true && isForeign(message.ruleId))
      .map((message) => toForeignIssue(module.path, message, document.run.started_at)),
  );
  const issues = sortIssues([...document.issues, ...foreign]);
  return { ...document, summary: { ...document.summary, ...countSeverities(issues) }, issues };
}

/** A mistake in standards.yaml does not hide what ESLint found. */
function renderWithoutStandards(
  modules: readonly ModuleResult[],
  problems: readonly Problem[],
  io: FormatterIo,
): string {
  const empty = toIssuesDocument({
    run: toUnrecordedRun(io),
    issues: [],
    recorded: null,
    files: modules.length,
    suppressed: 0,
    problems: [],
  });
  const text = render(
    withForeignIssues(empty, modules, () => true),
    modules,
    io,
  );
  return `${text}\n\nNothing was recorded:\n${new ConfigurationError(problems).message}`;
}

function render(document: IssuesDocument, modules: readonly ModuleResult[], io: FormatterIo): string {
  const sources = new Map(modules.map((module) => [module.path, module.text]));
  const frames = (io.env["CONTINUOUS_FRAMES"] ?? "") !== "";
  return renderIssuesText(document, { colour: io.colour, width: io.width, frames, sources }).trimEnd();
}
