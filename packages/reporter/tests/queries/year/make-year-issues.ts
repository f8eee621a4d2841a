import { rulesOfYear } from "./rules-of-year.js";
import type { YearIssue, YearRun } from "./year.js";

const severities = ["critical", "warning", "warning", "info"] as const;
const resolutions = ["fixed", "fixed", "fixed", "fixed", "file_deleted", "rule_changed", "suppressed"] as const;

/** Issues that checks found and closed, and that people set aside; every tenth was found by tests. */
export function makeYearIssues(
  count: number,
  runs: readonly YearRun[],
  end: number,
  random: () => number,
): readonly YearIssue[] {
  const checks = runs.filter(({ run_type }) => run_type === "standards");
  const tests = runs.filter(({ run_type }) => run_type === "service" || run_type === "full");
  return Array.from({ length: count }, (_, index) => {
    const isTest = index % 10 === 0;
    const of = isTest ? tests : checks;
    // A fifth was there when it was first looked.
    const place = index % 5 === 1 ? 0 : Math.floor(random() * of.length);
    const found = of[place];
    if (found === undefined) throw new Error("There are no runs to find an issue.");
    const types = Object.keys(rulesOfYear[Math.floor((place / of.length) * rulesOfYear.length)] ?? {});
    const type = isTest ? "continuous/failing-test" : (types[Math.floor(random() * types.length)] ?? "");
    const service = `service${String(Math.floor(random() ** 2 * 600))}`;
    return {
      issue_type: type,
      standard: isTest ? null : type.replace("continuous/", "services.").replaceAll("-", "_"),
      severity: severities[index % severities.length] ?? "info",
      item_type: index % 3 === 0 ? null : "service",
      item_name: index % 3 === 0 ? null : service,
      file_path: `packages/p${String(index % 12)}/src/${service}.ts`,
      line_number: 1 + (index % 400),
      description: `Anyone may construct ${service}, and so there may be two of it at a time (${String(index)}).`,
      detected_at: found.completed_at,
      ...close(found, of.slice(place + 1), end, random),
    };
  });
}

function close(
  found: YearRun,
  later: readonly YearRun[],
  end: number,
  random: () => number,
): Pick<YearIssue, "resolved_at" | "resolution"> {
  const [fate, reason] = [random(), random()];
  if (fate < 0.03) {
    const begun = Date.parse(found.completed_at);
    const at = begun + Math.floor(random() * (end - begun));
    return { resolved_at: new Date(at).toISOString(), resolution: reason < 0.5 ? "ignored" : "false_positive" };
  }
  // Most are closed soon, some never.
  const by = fate < 0.85 ? later[Math.floor(random() ** 3 * later.length)] : undefined;
  if (by === undefined) return { resolved_at: null, resolution: null };
  return { resolved_at: by.completed_at, resolution: resolutions[Math.floor(reason * resolutions.length)] ?? "fixed" };
}
