import { countIssueMetrics } from "./count-issue-metrics.js";
import type { History } from "./history.js";
import type { Metric, Sample } from "./metric.js";
import { toOverview, type Overview } from "./to-overview.js";

/**
 * What monitoring reads, by the conventions of OpenMetrics: base units (seconds, ratios from 0 to 1), names that end in their
 * unit. All are gauges: what is pruned would make a counter fall. A metric of which nothing is known is left out. No label
 * grows with the code.
 *
 * @param history - Of the last `daysOfOverview` days.
 * @param version - Of the tool.
 */
export function toMetrics(history: History, version: string): readonly Metric[] {
  const overview = toOverview(history);
  const metrics: readonly Metric[] = [
    {
      name: "continuous_build_info",
      unit: null,
      help: "The version of continuous that counted.",
      samples: [{ labels: { version }, value: 1 }],
    },
    ...countIssueMetrics(history, overview),
    ...countTestMetrics(history, overview),
    ...findTimeMetrics(history, overview),
  ];
  return metrics.filter(({ samples }) => samples.length > 0);
}

function countTestMetrics(history: History, { tests_last_7_days: tests, items }: Overview): readonly Metric[] {
  const { branch, last_test_run, last_coverage, last_services } = history;
  const one = (value: number | null | undefined, labels: Sample["labels"] = {}): readonly Sample[] =>
    value == null ? [] : [{ labels: { branch, ...labels }, value }];
  return [
    {
      name: "continuous_last_test_run_tests",
      unit: null,
      help: "Tests of the last run of tests, by outcome.",
      samples: (["passed", "failed", "skipped"] as const).flatMap((outcome) =>
        one(last_test_run?.[outcome], { outcome }),
      ),
    },
    {
      name: "continuous_test_pass_ratio",
      unit: "ratio",
      help: "Of tests that passed or failed in the last 7 days, those that passed.",
      samples: one(toRatio(tests?.pass_rate)),
    },
    {
      name: "continuous_flaky_tests",
      unit: null,
      help: "Different tests that failed and then passed on the same content in the last 7 days.",
      samples: one(tests?.flaky_tests?.length),
    },
    {
      name: "continuous_coverage_ratio",
      unit: "ratio",
      help: "Lines that tests execute, as last measured.",
      samples: one(toRatio(last_coverage?.percent)),
    },
    {
      name: "continuous_failing_services",
      unit: null,
      help: "Services whose tests failed when they last ran.",
      samples: one(last_services?.figures.failing_services),
    },
    {
      name: "continuous_untested_services",
      unit: null,
      help: "Services that no test reaches, as last seen by a run of tests.",
      samples: one(last_services?.figures.untested_services),
    },
    {
      name: "continuous_inventory_items",
      unit: null,
      help: "Items of the inventory, by type.",
      samples: (["service", "pipeline", "table", "function"] as const).flatMap((type) =>
        items === null ? [] : [{ labels: { type }, value: items[type] }],
      ),
    },
  ];
}

function findTimeMetrics(history: History, { last_discovered_at }: Overview): readonly Metric[] {
  const { branch, last_check, last_test_run } = history;
  const at = (name: string, help: string, time: number | null | undefined, labels: Sample["labels"]): Metric => ({
    name: `continuous_last_${name}_timestamp_seconds`,
    unit: "seconds",
    help,
    samples: time == null ? [] : [{ labels, value: time / 1000 }],
  });
  return [
    at("check", "When standards were last checked.", last_check, { branch }),
    at("test_run", "When tests last ran.", last_test_run?.completed_at, { branch }),
    at("discovery", "When anything of the inventory was last seen.", last_discovered_at, {}),
  ];
}

function toRatio(percent: number | null | undefined): number | null {
  // Of two digits of a percentage, four digits are all there is.
  return percent == null ? null : Math.round(percent * 100) / 10_000;
}
