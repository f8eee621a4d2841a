import type { OpenIssues } from "./find-open.js";
import type { History } from "./history.js";
import type { Metric, Sample } from "./metric.js";
import { severities } from "./timeline.js";
import type { Overview } from "./to-overview.js";

/** Standards that have samples of their own; rows written by hand may name any number of them. */
const mostStandards = 100;

/** Metrics of issues, for `toMetrics`. */
export function countIssueMetrics({ branch }: History, overview: Overview): readonly Metric[] {
  const one = (value: number | null | undefined, labels: Sample["labels"] = {}): readonly Sample[] =>
    value == null ? [] : [{ labels: { branch, ...labels }, value }];
  const bySeverity = (counts: OpenIssues | null | undefined, labels: Sample["labels"] = {}): readonly Sample[] =>
    severities.flatMap((severity) => one(counts?.[severity], { severity, ...labels }));
  const { open, ages, last_day, last_7_days, ignored, false_positive } = overview;
  return [
    {
      name: "continuous_issues_open",
      unit: null,
      help: "Open issues, by severity.",
      samples: bySeverity(open),
    },
    {
      name: "continuous_standard_issues_open",
      unit: null,
      help: "Open issues of each standard that has any, by severity.",
      samples: toStandards(open?.by_standard ?? new Map()).flatMap(([standard, counts]) =>
        bySeverity(counts, { standard }),
      ),
    },
    {
      name: "continuous_issues_new",
      unit: null,
      help: "Issues found in a window that make the code worse: not what a first check of a standard found.",
      samples: [
        ...bySeverity(overview.regressions_last_day, { window: "1d" }),
        ...bySeverity(overview.regressions_last_7_days, { window: "7d" }),
      ],
    },
    {
      name: "continuous_issues_fixed",
      unit: null,
      help: "Issues mended in a window: not what was closed for another reason.",
      samples: [...one(last_day.fixed, { window: "1d" }), ...one(last_7_days.fixed, { window: "7d" })],
    },
    {
      name: "continuous_issues_set_aside",
      unit: null,
      help: "Issues that people set aside, by what they decided.",
      samples: [...one(ignored, { decision: "ignored" }), ...one(false_positive, { decision: "false_positive" })],
    },
    {
      name: "continuous_issue_median_age_seconds",
      unit: "seconds",
      help: "How long open issues have been open: the median.",
      samples: one(toSeconds(ages?.median)),
    },
    {
      name: "continuous_issue_oldest_age_seconds",
      unit: "seconds",
      help: "How long the oldest open issue has been open.",
      samples: one(toSeconds(ages?.oldest)),
    },
    {
      name: "continuous_issue_time_to_fix_seconds",
      unit: "seconds",
      help: "How long issues fixed in the last 30 days had been open: the median.",
      samples: one(toSeconds(overview.time_to_fix)),
    },
  ];
}

/** By name; beyond what has a place of its own, all others together. */
function toStandards(byStandard: ReadonlyMap<string, OpenIssues>): readonly (readonly [string, OpenIssues])[] {
  const sorted = [...byStandard].sort(([a, m], [b, n]) => n.total - m.total || (a < b ? -1 : 1));
  const rest = sorted.slice(mostStandards);
  const others = { critical: 0, warning: 0, info: 0, total: 0 };
  for (const [, counts] of rest) {
    for (const key of [...severities, "total"] as const) others[key] += counts[key];
  }
  const kept = sorted.slice(0, mostStandards).sort(([a], [b]) => (a < b ? -1 : 1));
  return rest.length === 0 ? kept : [...kept, ["other", others]];
}

function toSeconds(milliseconds: number | null | undefined): number | null {
  return milliseconds == null ? null : milliseconds / 1000;
}
