import type { Finding } from "@continuous/engine/lint";
import { countOf, cutText, sanitiseForTerminal } from "@continuous/source";
import type { CompiledStandards, Severity } from "@continuous/standards";

import type { RepeatedService } from "./find-repeated-service.js";

/** An agent reads two lines, and goes on. */
const shown = 3;
const lineLength = 700;

const order = ["critical", "warning", "info"] as const satisfies readonly Severity[];

/**
 * Two lines at most: which standards the file breaks, and what is there already. `null` where there is nothing to say.
 *
 * @param path - Relative to the root.
 */
export function renderHookAnswer(
  path: string,
  findings: readonly Finding[],
  repeated: RepeatedService | null,
  { standards }: Pick<CompiledStandards, "standards">,
): string | null {
  const ruleOf = new Map(
    standards.flatMap(({ id, rules }) => rules.map((rule) => [rule.id, { id, severity: rule.severity }] as const)),
  );
  const broken = findings
    .flatMap((finding) => {
      const rule = ruleOf.get(finding.rule ?? "");
      return rule === undefined ? [] : [{ ...finding, standard: rule.id, rank: order.indexOf(rule.severity) }];
    })
    .sort((a, b) => a.rank - b.rank || a.line - b.line);
  const lines: string[] = [];
  if (broken.length > 0) {
    const count = new Set(broken.map(({ standard }) => standard)).size;
    const said = broken
      .slice(0, shown)
      .map(
        ({ standard, rank, line, message }) =>
          `line ${String(line)}, ${standard} (${order[rank] ?? "info"}): ${message.replace(/\.?$/u, ".")}`,
      );
    const more = broken.length > shown ? ` And ${String(broken.length - shown)} more.` : "";
    lines.push(`${path} breaks ${countOf(count, "standard")}: ${said.join(" ")}${more}`);
  }
  if (repeated !== null) lines.push(renderRepeated(repeated));
  return lines.length === 0 ? null : lines.map((line) => cutText(sanitiseForTerminal(line), lineLength)).join("\n");
}

function renderRepeated({ name, path, methods }: RepeatedService): string {
  const shared = methods.slice(0, 4).map((method) => `${method}()`);
  const which = shared.length === 0 ? "" : `, which has ${shared.join(", ")} already`;
  return `It repeats ${name} in ${path}${which}: use or extend that, unless the two are meant to differ.`;
}
