import { standardCatalog } from "@continuous/standards";
import { rules } from "eslint-plugin-continuous/rules";

/** The standard behind a rule, in words for people. */
export interface StandardExplanation {
  /** Its place in standards.yaml. */
  readonly standard: string;
  readonly title: string;
  readonly asks: string;
  readonly right: string;
  readonly wrong: string;
  /** Of the rule's page. */
  readonly url: string;
}

/**
 * What a rule is about.
 *
 * @param rule - `continuous/singleton-pattern`.
 * @returns `null` for what is no rule of ours.
 */
export function explainFinding(rule: string | null): StandardExplanation | null {
  const found = Object.values(rules).find(({ name }) => `continuous/${name}` === rule);
  if (found === undefined) return null;
  const { standard, url = "", description } = found.meta.docs ?? { standard: "", description: "" };
  const described = standardCatalog.find(({ id }) => id === standard);
  if (described === undefined) return { standard, title: description, asks: description, right: "", wrong: "", url };
  const { title, asks, right, wrong } = described;
  return { standard, title, asks, right, wrong, url };
}
