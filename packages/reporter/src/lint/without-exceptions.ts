import type { CompiledStandards } from "@continuous/standards";

/** The same standards whose rules know of no exceptions: they find everything, and the caller sets excepted findings aside. */
export function withoutExceptions(standards: CompiledStandards): CompiledStandards {
  return {
    ...standards,
    standards: standards.standards.map((standard) => ({
      ...standard,
      rules: standard.rules.map((rule) => ({ ...rule, options: { ...rule.options, exceptions: [] } })),
    })),
  };
}
