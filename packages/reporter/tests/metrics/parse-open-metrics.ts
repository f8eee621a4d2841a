import { readFileSync } from "node:fs";

import apg from "apg-js";

const grammar = readFileSync(new URL("openmetrics.abnf", import.meta.url), "utf8");

/** A metric as what reads OpenMetrics takes it. */
export interface ParsedMetric {
  readonly type: string;
  readonly unit: string | null;
  readonly help: string;
  readonly samples: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

/**
 * Reads OpenMetrics by the grammar of its standard, through a parser that is generated from it.
 *
 * @throws where the text is none.
 */
export function parseOpenMetrics(text: string): ReadonlyMap<string, ParsedMetric> {
  const api = new apg.apgApi(grammar);
  api.generate();
  if (api.errors.length > 0) throw new Error(api.errorsToAscii());
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const { success, maxMatched } = new apg.apgLib.parser().parse(api.toObject(), "exposition", characters);
  if (!success) throw new Error(`Not OpenMetrics after: ${text.slice(Math.max(0, maxMatched - 80), maxMatched)}`);
  return toMetrics(text.split("\n").slice(0, -2));
}

/** Lines of which each is right. A metric's lines stand together, its type before its samples. */
function toMetrics(lines: readonly string[]): ReadonlyMap<string, ParsedMetric> {
  const metrics = new Map<
    string,
    { type: string; unit: string | null; help: string; samples: ParsedMetric["samples"] }
  >();
  let last = "";
  for (const line of lines) {
    const [, word, described, rest] = /^# (TYPE|UNIT|HELP) (\S+) (.*)$/u.exec(line) ?? [];
    const [, sampled, labels = "", number] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/u.exec(line) ?? [];
    const name = described ?? sampled ?? "";
    if (name !== last && metrics.has(name)) throw new Error(`${name} stands in two places.`);
    last = name;
    const metric = metrics.get(name) ?? { type: "", unit: null, help: "", samples: [] };
    metrics.set(name, metric);
    if (word === "TYPE") metric.type = rest ?? "";
    else if (word === "UNIT") metric.unit = rest ?? "";
    else if (word === "HELP") metric.help = unescape(rest ?? "");
    else {
      const pairs = [...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/gu)];
      const sample = {
        labels: Object.fromEntries(pairs.map(([, key, value]) => [key, unescape(value ?? "")])),
        value: Number(number),
      };
      metric.samples = [...metric.samples, sample];
    }
  }
  return metrics;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, (_, character: string) => (character === "n" ? "\n" : character));
}
