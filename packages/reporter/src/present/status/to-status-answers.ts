import { ageOf, countOf, severitiesOf } from "@continuous/source";

import type { StatusDocument } from "../../documents/status-document.js";
import { answerTrend } from "./answer-trend.js";

/** One of the four questions and what the records say. `details` hold names as in the source, not yet safe to print. */
export interface StatusAnswer {
  readonly question: string;
  readonly answer: string;
  readonly details: readonly {
    readonly title: string;
    readonly rows: readonly (readonly [name: string, value: string])[];
  }[];
}

/** The four answers, in order. Where nothing is recorded the answer says so, and what to run. */
export function toStatusAnswers(document: StatusDocument): readonly StatusAnswer[] {
  return [
    { question: "Can we find all our stuff?", ...answerInventory(document) },
    { question: "Do our tests run?", answer: answerTests(document), details: [] },
    { question: "What is breaking most?", ...answerBreaking(document) },
    { question: "Is it getting better?", answer: answerTrend(document), details: [] },
  ];
}

function answerInventory({ inventory, as_of }: StatusDocument): Omit<StatusAnswer, "question"> {
  const found = (["service", "pipeline", "table", "function"] as const)
    .filter((type) => inventory[type] > 0)
    .map((type) => countOf(inventory[type], type));
  if (inventory.last_discovered_at === null || found.length === 0) {
    return { answer: "Not yet: nothing is recorded. Run `discover`.", details: [] };
  }
  const rows = inventory.services_by_package.map(
    (one) => [one.package ?? "(no package)", countOf(one.services, "service")] as const,
  );
  return {
    answer: `${found.join(", ")}, discovered ${ageOf(inventory.last_discovered_at, as_of)}.`,
    details: rows.length === 0 ? [] : [{ title: "Services by package", rows }],
  };
}

function answerTests({ tests, as_of }: StatusDocument): string {
  const run = tests.last_run;
  if (run === null) return "Nobody knows: no test run is recorded yet. Run `test all`.";
  const counts = `${String(run.passed)} passed, ${String(run.failed)} failed, ${String(run.skipped)} skipped`;
  const coverage = run.coverage_percent === null ? "" : `, coverage ${String(run.coverage_percent)} %`;
  // A run without a single test is no proof of anything.
  const verdict = run.failed > 0 ? "No" : run.passed > 0 ? "Yes" : "No test ran";
  return `${verdict}: ${counts}${coverage} (${run.run_type} run, ${ageOf(run.completed_at, as_of)}).`;
}

function answerBreaking(document: StatusDocument): Omit<StatusAnswer, "question"> {
  const { answer, details } = answerOpen(document);
  const { ignored, false_positive, false_positives_by_standard } = document.decisions;
  if (ignored + false_positive === 0) return { answer, details };
  const rows = false_positives_by_standard.map(
    (one) => [one.standard, countOf(one.false_positives, "false positive")] as const,
  );
  return {
    answer: `${answer} People set aside ${String(ignored + false_positive)}: ${String(ignored)} ignored, ${countOf(false_positive, "false positive")}.`,
    details: rows.length === 0 ? details : [...details, { title: "False positives by standard", rows }],
  };
}

function answerOpen({ breaking, trend, as_of }: StatusDocument): Omit<StatusAnswer, "question"> {
  if (breaking.open.total === 0) {
    if (trend.last_checked_at === null) {
      return { answer: "Nobody knows: no check is recorded yet. Run `check standards`.", details: [] };
    }
    return {
      answer: `Nothing: no issue is open, as of the check ${ageOf(trend.last_checked_at, as_of)}.`,
      details: [],
    };
  }
  const standards = breaking.standards.map((one) => [one.standard, severitiesOf(one)] as const);
  const items = breaking.items.map((one) => [`${one.item_name} (${one.path})`, severitiesOf(one)] as const);
  return {
    answer: `${countOf(breaking.open.total, "open issue")}: ${severitiesOf(breaking.open)}.`,
    details: [
      { title: "By standard", rows: standards },
      ...(items.length === 0 ? [] : [{ title: "By item", rows: items }]),
    ],
  };
}
