import type { CompiledStandards } from "@continuous/standards";
import type { ESLint } from "eslint";

/** The part of the standards whose rules run on TypeScript and JavaScript. */
const servicesPart = "services.";

/** Whether results prove that the whole repository was checked. */
export interface Evidence {
  readonly whole: boolean;
  /** For a person: why nothing was closed, and how to let it. Empty where the run was whole. */
  readonly note: string;
}

/**
 * A formatter sees results, not what was asked for: `--quiet` leaves clean files out, a config may switch rules off. Only
 * `--stats` lists the rules that ran on each file. So a run counts as whole, and may close issues, where every live file
 * is there with every rule of the standards.
 */
export function findEvidence(input: {
  readonly results: readonly ESLint.LintResult[];
  readonly modules: readonly { readonly path: string }[];
  readonly live: readonly string[];
  readonly standards: CompiledStandards;
}): Evidence {
  const { results, modules, live, standards } = input;
  const expected = standards.standards
    .filter((standard) => standard.id.startsWith(servicesPart))
    .flatMap((standard) => standard.rules.map((rule) => rule.id));
  const evaluated = new Map(modules.map((module, index) => [module.path, evaluatedRules(results[index])]));
  const missing = live.filter((path) => !evaluated.has(path));
  if (missing.length > 0) {
    return {
      whole: false,
      note: `It closes no issue: ${missing.length} of ${live.length} live files were not in this run.`,
    };
  }
  const unproven = live.filter((path) => {
    const rules = evaluated.get(path);
    return rules !== null && expected.some((rule) => rules?.has(rule) !== true);
  });
  if (unproven.length > 0) {
    return { whole: false, note: "It closes no issue: only `eslint --stats` says which rules ran on which file." };
  }
  return { whole: true, note: "" };
}

/** `null` for a file that does not parse: no rule ran on it, and what is open in it stays open. */
function evaluatedRules(result: ESLint.LintResult | undefined): ReadonlySet<string> | null {
  if (result?.messages.some((message) => message.fatal === true) === true) return null;
  return new Set(result?.stats?.times.passes.flatMap((pass) => Object.keys(pass.rules ?? {})));
}
