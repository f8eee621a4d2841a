import type { MetricsDocument } from "../../documents/metrics-document.js";

type Sample = MetricsDocument["metrics"][number]["samples"][number];

/**
 * The text format of OpenMetrics 1.0. Since all are gauges, what reads the older format of Prometheus (the textfile collector
 * of its node exporter, a push gateway) takes it as well.
 */
export function renderOpenMetrics({ metrics }: MetricsDocument): string {
  const lines = metrics.flatMap(({ name, unit, help, samples }) => [
    `# TYPE ${name} gauge`,
    ...(unit === null ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${escape(help)}`,
    ...samples.map((sample) => renderSample(name, sample)),
  ]);
  return `${[...lines, "# EOF"].join("\n")}\n`;
}

function renderSample(name: string, { labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escape(text)}"`);
  return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${String(value)}`;
}

/** A lone half of a character is none of any text in UTF-8. */
function escape(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll('"', '\\"');
}
