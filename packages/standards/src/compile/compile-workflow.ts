import type { TestingScope } from "../compiled-standards.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { defaultPipelineCommands, defaultPipelines } from "./defaults.js";
import type { SwitchedStandard } from "./switched-standard.js";
import { toList } from "./to-list.js";
import { toSetting } from "./to-setting.js";

/** `pipelines:` and `testing:` to their scopes and standards. */
export function compileWorkflow({ pipelines, testing }: Pick<StandardsFile, "pipelines" | "testing">): {
  readonly pipelines: { readonly include: readonly string[] };
  readonly testing: TestingScope;
  readonly standards: readonly SwitchedStandard[];
} {
  const standards: SwitchedStandard[] = [];
  const globs = toList(pipelines?.include);
  const include = globs.length === 0 ? defaultPipelines : globs;
  if (pipelines?.required !== undefined && pipelines.required !== null) {
    const { severity, options, word } = toSetting(pipelines.required);
    const commands = options?.commands ?? word ?? defaultPipelineCommands;
    standards.push({ id: "pipelines.required", severity, options: { include, commands } });
  }
  const criticalPaths = toList(testing?.critical_paths);
  const coverage = toSetting(testing?.minimum_coverage ?? false);
  const written = coverage.severity === "off" ? undefined : coverage.options;
  const minimumCoverage = {
    services: toPercent(written?.services),
    criticalPaths: toPercent(written?.critical_paths),
  };
  const isSet = minimumCoverage.services !== null || minimumCoverage.criticalPaths !== null;
  if (isSet) {
    standards.push({
      id: "testing.minimum_coverage",
      severity: coverage.severity,
      options: { minimum: minimumCoverage, criticalPaths },
    });
  }
  return { pipelines: { include }, testing: { criticalPaths, minimumCoverage }, standards };
}

function toPercent(written: string | number | undefined): number | null {
  if (written === undefined) return null;
  return typeof written === "number" ? written : Number.parseFloat(written);
}
