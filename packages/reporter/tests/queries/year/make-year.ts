import { createRandom } from "../../store/kill/create-random.js";
import { uuid } from "../../store/records.js";
import { makeYearIssues } from "./make-year-issues.js";
import { rulesOfYear } from "./rules-of-year.js";
import type { Year, YearItem, YearRun } from "./year.js";

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
const kinds = [
  "standards",
  "service",
  "standards",
  "full",
  "standards",
  "pipeline",
  "standards",
  "service",
  "database",
  "health",
] as const;

/** What a busy repository records in a year: the same for the same seed. */
export function makeYear({
  seed = 1,
  until = "2026-11-20T15:30:00.000Z",
  weeks = 52,
  runsPerWeek = 200,
  issues = 20_000,
} = {}): Year {
  const random = createRandom(seed);
  const end = Date.parse(until);
  const start = end - weeks * week;
  const count = weeks * runsPerWeek;
  const runs = Array.from({ length: count }, (_, index): YearRun => {
    const at = start + Math.floor(((index + random()) / count) * (end - start));
    return toRun(kinds[index % kinds.length] ?? "health", index, at, index / count, random);
  });
  const checks = runs.filter(({ run_type }) => run_type === "standards");
  for (const [index, rules] of rulesOfYear.entries()) {
    const first = checks[Math.floor((index / rulesOfYear.length) * checks.length)];
    if (first !== undefined) Object.assign(first, { rules });
  }
  return { until, runs, issues: makeYearIssues(issues, runs, end, random), items: makeItems(start, end, random) };
}

function toRun(
  run_type: YearRun["run_type"],
  index: number,
  at: number,
  progress: number,
  random: () => number,
): YearRun {
  const isTest = run_type === "service" || run_type === "full";
  const failing = isTest && random() < 0.2 ? 1 + Math.floor(random() * 4) : 0;
  return {
    id: uuid(`run of the year ${String(index)}`),
    run_type,
    started_at: new Date(at - 90_000).toISOString(),
    completed_at: new Date(at).toISOString(),
    passed: isTest ? 800 + Math.floor(progress * 400) - failing : 40,
    failed: failing,
    skipped: Math.floor(random() * 9),
    coverage_percent: run_type === "full" ? Math.round((52 + progress * 20 + random()) * 100) / 100 : null,
    rules: null,
    results: {
      ...(run_type === "standards" ? { files: 1200, suppressed: 3, whole: index % 3 !== 0 || index === 0 } : {}),
      ...(isTest
        ? {
            figures: {
              services: 300,
              failing_services: failing,
              untested_services: Math.round(90 - progress * 50),
              flaky_tests: random() < 0.1 ? [`shop: pays once (${String(index % 7)})`] : [],
            },
          }
        : {}),
    },
  };
}

function makeItems(start: number, end: number, random: () => number): readonly YearItem[] {
  const types = [
    ["service", 600],
    ["pipeline", 100],
    ["table", 80],
    ["function", 40],
  ] as const;
  return types.flatMap(([item_type, count]) =>
    Array.from({ length: count }, (_, index): YearItem => {
      // Half were there at the beginning; a tenth is gone.
      const first = index < count / 2 ? start : start + Math.floor(random() * (end - start));
      const is_active = random() > 0.1;
      const last = is_active ? end - 3_600_000 : first + Math.floor(random() * (end - first));
      return {
        item_type,
        item_name: `${item_type}${String(index)}`,
        item_path: `packages/p${String(index % 12)}/src/${item_type}-${String(index)}.ts`,
        is_active,
        created_at: new Date(first).toISOString(),
        last_seen: new Date(last).toISOString(),
        metadata: {
          name: `${item_type}${String(index)}`,
          package: index % 12 === 0 ? null : `@shop/p${String(index % 12)}`,
          tests: [],
        },
      };
    }),
  );
}
