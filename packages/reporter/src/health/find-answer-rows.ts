import type { HealthRow } from "../documents/health-document.js";
import type { PipelineAnswer } from "./asked/ask-pipeline-health.js";
import type { ServiceAnswer } from "./asked/ask-services.js";

/** What pipelines answered to whom asked for their help and their health. */
export function findPipelineAnswerRows(answers: readonly PipelineAnswer[]): readonly HealthRow[] {
  return answers.map(({ pipeline, question, run }): HealthRow => {
    const { item_name: name, item_path: path } = pipeline;
    const row = { area: "pipelines", name: `${name} ${question}`, path, line: 1 } as const;
    if (run === null || run.interrupted) {
      const why = run === null ? "reading the script shows no such command" : "it was stopped before it answered";
      return { ...row, status: "skipped", why, next: null };
    }
    const failed = run.steps.find(({ status }) => status === "failed");
    if (failed === undefined) {
      return { ...row, status: "pass", why: `\`${run.check.command ?? ""}\` answers`, next: null };
    }
    const why = `\`${failed.name}\`: ${(failed.error ?? "").split("\n", 2).join(" ")}`;
    return { ...row, status: "fail", why, next: `Run it by hand: \`bash ${path} ${run.check.command ?? ""}\`.` };
  });
}

/** What services answered that could be asked, and why the others could not. */
export function findServiceAnswerRows(answers: readonly ServiceAnswer[]): readonly HealthRow[] {
  return answers.map(({ service, status, why }): HealthRow => {
    const { item_name, item_path: path, metadata } = service;
    const call = `${item_name}.${metadata.health_check ?? ""}`;
    const row = { area: "services", name: call, path, line: metadata.line } as const;
    return {
      ...row,
      status,
      why,
      next: status === "fail" ? "Look into its code: nothing outside of it has a part in this." : null,
    };
  });
}
