import { readFileSync } from "node:fs";

import { parser } from "@prometheus-io/lezer-promql";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { toMetrics } from "../../src/queries/to-metrics.js";
import { fullHistory } from "./full-history.js";

const folder = new URL("../../../../examples/grafana/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const metrics = new Map(toMetrics(fullHistory, "0.1.0").map((metric) => [metric.name, metric]));

const rulesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Continuous[A-Za-z]+$/u),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[mhd]$/u)
            .optional(),
          labels: z.strictObject({ severity: z.enum(["critical", "warning"]) }),
          annotations: z.strictObject({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ),
});
const dashboardSchema = z.looseObject({
  panels: z.array(
    z.looseObject({
      id: z.number(),
      title: z.string(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(
        z.looseObject({ expr: z.string(), datasource: z.object({ uid: z.literal("${datasource}") }).loose() }),
      ),
    }),
  ),
  templating: z.object({ list: z.array(z.looseObject({ name: z.string() })) }),
});

const rules = rulesSchema.parse(parse(read("alerts.yaml"))).groups.flatMap((group) => group.rules);
const dashboard = dashboardSchema.parse(JSON.parse(read("dashboard.json")));
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

test.each(expressions)("%s asks in PromQL for metrics and labels that there are", (_, expr) => {
  const query = expr.replaceAll("$branch", "main");
  const wrong: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) wrong.push(`error at ${String(from)} of ${query}`);
      if (type.name !== "VectorSelector") return;
      const [, name = "", matchers = ""] = /^([a-z_]+)(?:\{(.*)\})?$/u.exec(query.slice(from, to)) ?? [];
      const metric = metrics.get(name);
      if (metric === undefined) wrong.push(`no metric ${name}`);
      for (const [, label = "", value = ""] of matchers.matchAll(/([a-z_]+)=~?"([^"]*)"/gu)) {
        const known = metric?.samples.some(
          ({ labels }) => labels[label] === value || (label === "branch" && "branch" in labels),
        );
        if (known !== true) wrong.push(`no sample of ${name} with ${label} ${value}`);
      }
    },
  });
  expect(wrong).toEqual([]);
});

test("alerts tell of what breaks", () => {
  expect(rules.map(({ alert }) => alert)).toEqual([
    "ContinuousNewCriticalIssues",
    "ContinuousFailingServices",
    "ContinuousFallingCoverage",
    "ContinuousFlakyTests",
    "ContinuousStaleInventory",
    "ContinuousStaleCheck",
    "ContinuousMetricsMissing",
  ]);
});

test("every metric is on the dashboard, and no panel covers another", () => {
  const shown = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n");
  expect([...metrics.keys()].filter((name) => !shown.includes(name))).toEqual(["continuous_build_info"]);
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${String(x + (index % w))} ${String(y + Math.floor(index / w))}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  expect(dashboard.templating.list.map(({ name }) => name)).toEqual(["datasource", "branch"]);
});
