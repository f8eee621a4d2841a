import type { ContinuousRule } from "eslint-plugin-continuous/rules";

import type { RuleCrash } from "./finding.js";

/** What became of the rules while one text was linted. */
export interface GuardReport {
  readonly partial: readonly string[];
  readonly crashes: readonly RuleCrash[];
}

export interface RuleGuard {
  /** The same rules, that neither throw nor go on when the time is up. */
  readonly rules: Readonly<Record<string, ContinuousRule>>;
  /** Runs something that runs the rules. */
  readonly watch: <Result>(run: () => Result) => { readonly result: Result; readonly report: GuardReport };
}

interface Watch {
  readonly deadline: number;
  readonly partial: Set<string>;
  readonly crashes: Map<string, RuleCrash>;
}

/**
 * ESLint stops at the first rule that throws, and has no clock. An editor that waits is worse than one that does not know
 * everything: a rule that throws is left out of this text, and all are when the time is up. One call of a rule is never cut short.
 */
export function guardRules(
  rules: Readonly<Record<string, ContinuousRule>>,
  { budget, now }: { readonly budget: number; readonly now: () => number },
): RuleGuard {
  let current: Watch | undefined;

  function call<Result>(rule: string, run: () => Result): Result | undefined {
    if (current === undefined || current.crashes.has(rule)) return undefined;
    if (now() > current.deadline) {
      current.partial.add(rule);
      return undefined;
    }
    try {
      return run();
    } catch (error) {
      current.crashes.set(rule, { rule, message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  function guard(name: string, rule: ContinuousRule): ContinuousRule {
    const id = `continuous/${name}`;
    return {
      ...rule,
      create(context) {
        const listeners: Record<string, unknown> = call(id, () => rule.create(context)) ?? {};
        return Object.fromEntries(
          Object.entries(listeners).flatMap(([selector, listener]) =>
            // Listeners of nodes get one, those of code paths more.
            typeof listener === "function"
              ? [
                  [
                    selector,
                    (...given: readonly unknown[]) =>
                      call(id, (): unknown => Reflect.apply(listener, undefined, given)),
                  ],
                ]
              : [],
          ),
        );
      },
    };
  }

  return {
    rules: Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, guard(name, rule)])),
    watch(run) {
      const watch: Watch = { deadline: now() + budget, partial: new Set(), crashes: new Map() };
      current = watch;
      try {
        const result = run();
        return { result, report: { partial: [...watch.partial].sort(), crashes: [...watch.crashes.values()] } };
      } finally {
        current = undefined;
      }
    },
  };
}
