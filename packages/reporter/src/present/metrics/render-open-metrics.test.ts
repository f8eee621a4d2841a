import { expect, test } from "vitest";

import { fullHistory } from "../../../tests/metrics/full-history.js";
import { parseOpenMetrics } from "../../../tests/metrics/parse-open-metrics.js";
import { aHistory } from "../../../tests/queries/history.js";
import { toMetricsDocument } from "../../documents/to-metrics-document.js";
import type { History } from "../../queries/history.js";
import { renderMetrics } from "../render-metrics.js";

const tool = { name: "continuous", version: "0.1.0" } as const;
const render = (history: History): string => renderMetrics("openmetrics", toMetricsDocument(tool, history));

test("what is known of a repository", () => {
  expect(render(fullHistory)).toMatchInlineSnapshot(`
    "# TYPE continuous_build_info gauge
    # HELP continuous_build_info The version of continuous that counted.
    continuous_build_info{version="0.1.0"} 1
    # TYPE continuous_issues_open gauge
    # HELP continuous_issues_open Open issues, by severity.
    continuous_issues_open{branch="main",severity="critical"} 3
    continuous_issues_open{branch="main",severity="warning"} 1
    continuous_issues_open{branch="main",severity="info"} 0
    # TYPE continuous_standard_issues_open gauge
    # HELP continuous_standard_issues_open Open issues of each standard that has any, by severity.
    continuous_standard_issues_open{branch="main",severity="critical",standard="services.error_handling"} 0
    continuous_standard_issues_open{branch="main",severity="warning",standard="services.error_handling"} 1
    continuous_standard_issues_open{branch="main",severity="info",standard="services.error_handling"} 0
    continuous_standard_issues_open{branch="main",severity="critical",standard="services.singleton_pattern"} 3
    continuous_standard_issues_open{branch="main",severity="warning",standard="services.singleton_pattern"} 0
    continuous_standard_issues_open{branch="main",severity="info",standard="services.singleton_pattern"} 0
    # TYPE continuous_issues_new gauge
    # HELP continuous_issues_new Issues found in a window that make the code worse: not what a first check of a standard found.
    continuous_issues_new{branch="main",severity="critical",window="1d"} 0
    continuous_issues_new{branch="main",severity="warning",window="1d"} 1
    continuous_issues_new{branch="main",severity="info",window="1d"} 0
    continuous_issues_new{branch="main",severity="critical",window="7d"} 0
    continuous_issues_new{branch="main",severity="warning",window="7d"} 1
    continuous_issues_new{branch="main",severity="info",window="7d"} 0
    # TYPE continuous_issues_fixed gauge
    # HELP continuous_issues_fixed Issues mended in a window: not what was closed for another reason.
    continuous_issues_fixed{branch="main",window="1d"} 2
    continuous_issues_fixed{branch="main",window="7d"} 2
    # TYPE continuous_issues_set_aside gauge
    # HELP continuous_issues_set_aside Issues that people set aside, by what they decided.
    continuous_issues_set_aside{branch="main",decision="ignored"} 0
    continuous_issues_set_aside{branch="main",decision="false_positive"} 2
    # TYPE continuous_issue_median_age_seconds gauge
    # UNIT continuous_issue_median_age_seconds seconds
    # HELP continuous_issue_median_age_seconds How long open issues have been open: the median.
    continuous_issue_median_age_seconds{branch="main"} 2692800
    # TYPE continuous_issue_oldest_age_seconds gauge
    # UNIT continuous_issue_oldest_age_seconds seconds
    # HELP continuous_issue_oldest_age_seconds How long the oldest open issue has been open.
    continuous_issue_oldest_age_seconds{branch="main"} 2692800
    # TYPE continuous_issue_time_to_fix_seconds gauge
    # UNIT continuous_issue_time_to_fix_seconds seconds
    # HELP continuous_issue_time_to_fix_seconds How long issues fixed in the last 30 days had been open: the median.
    continuous_issue_time_to_fix_seconds{branch="main"} 2534400
    # TYPE continuous_last_test_run_tests gauge
    # HELP continuous_last_test_run_tests Tests of the last run of tests, by outcome.
    continuous_last_test_run_tests{branch="main",outcome="passed"} 997
    continuous_last_test_run_tests{branch="main",outcome="failed"} 3
    continuous_last_test_run_tests{branch="main",outcome="skipped"} 1
    # TYPE continuous_test_pass_ratio gauge
    # UNIT continuous_test_pass_ratio ratio
    # HELP continuous_test_pass_ratio Of tests that passed or failed in the last 7 days, those that passed.
    continuous_test_pass_ratio{branch="main"} 0.997
    # TYPE continuous_flaky_tests gauge
    # HELP continuous_flaky_tests Different tests that failed and then passed on the same content in the last 7 days.
    continuous_flaky_tests{branch="main"} 1
    # TYPE continuous_coverage_ratio gauge
    # UNIT continuous_coverage_ratio ratio
    # HELP continuous_coverage_ratio Lines that tests execute, as last measured.
    continuous_coverage_ratio{branch="main"} 0.6357
    # TYPE continuous_failing_services gauge
    # HELP continuous_failing_services Services whose tests failed when they last ran.
    continuous_failing_services{branch="main"} 1
    # TYPE continuous_untested_services gauge
    # HELP continuous_untested_services Services that no test reaches, as last seen by a run of tests.
    continuous_untested_services{branch="main"} 7
    # TYPE continuous_inventory_items gauge
    # HELP continuous_inventory_items Items of the inventory, by type.
    continuous_inventory_items{type="service"} 40
    continuous_inventory_items{type="pipeline"} 0
    continuous_inventory_items{type="table"} 0
    continuous_inventory_items{type="function"} 0
    # TYPE continuous_last_check_timestamp_seconds gauge
    # UNIT continuous_last_check_timestamp_seconds seconds
    # HELP continuous_last_check_timestamp_seconds When standards were last checked.
    continuous_last_check_timestamp_seconds{branch="main"} 1774900800
    # TYPE continuous_last_test_run_timestamp_seconds gauge
    # UNIT continuous_last_test_run_timestamp_seconds seconds
    # HELP continuous_last_test_run_timestamp_seconds When tests last ran.
    continuous_last_test_run_timestamp_seconds{branch="main"} 1774947600.5
    # TYPE continuous_last_discovery_timestamp_seconds gauge
    # UNIT continuous_last_discovery_timestamp_seconds seconds
    # HELP continuous_last_discovery_timestamp_seconds When anything of the inventory was last seen.
    continuous_last_discovery_timestamp_seconds 1774785600
    # EOF
    "
  `);
});

test("it reads by the grammar of OpenMetrics as what it was made from", () => {
  const parsed = parseOpenMetrics(render(fullHistory));
  const { metrics } = toMetricsDocument(tool, fullHistory);
  expect([...parsed]).toEqual(
    metrics.map(({ name, unit, help, samples }) => [name, { type: "gauge", unit, help, samples }]),
  );
});

test("names end in their unit, and labels are a handful", () => {
  for (const [name, { unit, help, samples }] of parseOpenMetrics(render(fullHistory))) {
    expect(name).toMatch(/^continuous_[a-z_]+$/u);
    if (unit !== null) expect(name.endsWith(`_${unit}`)).toBe(true);
    expect(name).not.toMatch(/_(?:total|count|sum|bucket)$/u);
    expect(help).toMatch(/^[A-Z].*\.$/u);
    const keys = samples.map(({ labels }) => JSON.stringify(Object.entries(labels).sort()));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("hostile names cannot end a label, and half a character is none", () => {
  const branch = 'a"} 1\n# EOF\\ é🎉 \uD800';
  const parsed = parseOpenMetrics(render({ ...fullHistory, branch }));
  expect(parsed.get("continuous_coverage_ratio")?.samples).toEqual([
    { labels: { branch: 'a"} 1\n# EOF\\ é🎉 \uFFFD' }, value: 0.6357 },
  ]);
});

test("a thousand standards are a hundred and the others", () => {
  const issue = fullHistory.issues[0]!;
  const many = Array.from({ length: 1000 }, (_, n) => ({
    ...issue,
    standard: `hand.${String(n)}`,
    count: n === 7 ? 9 : 1,
  }));
  const samples = parseOpenMetrics(render({ ...fullHistory, issues: many })).get(
    "continuous_standard_issues_open",
  )!.samples;
  expect(samples).toHaveLength(303);
  const critical = samples.filter(({ labels }) => labels["severity"] === "critical");
  expect(critical.find(({ labels }) => labels["standard"] === "other")?.value).toBe(900);
  expect(critical.find(({ labels }) => labels["standard"] === "hand.7")?.value).toBe(9);
  expect(critical.reduce((sum, { value }) => sum + value, 0)).toBe(1008);
});

test("of what nobody knows there is no metric, and zero is only told where somebody looked", () => {
  expect([...parseOpenMetrics(render(aHistory())).keys()]).toEqual([
    "continuous_build_info",
    "continuous_issues_set_aside",
  ]);
});

test.each(["", "# EOF", "a 1\n", "a 1\n# EOF x\n", 'a{b="\n"} 1\n# EOF\n', "a  1\n# EOF\n", "# TYPE a rate\n# EOF\n"])(
  "the parser takes no %j",
  (text) => {
    if (text === "# EOF") expect(parseOpenMetrics(text).size).toBe(0);
    else expect(() => parseOpenMetrics(text)).toThrow();
  },
);
