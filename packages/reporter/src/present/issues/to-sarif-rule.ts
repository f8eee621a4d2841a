import { cutText } from "@continuous/source";
import { standardCatalog, type Severity } from "@continuous/standards";
import type { MultiformatMessageString, ReportingDescriptor } from "sarif";

import type { Issue } from "../../documents/issues-document.js";
import { toHelpUrl } from "../to-help-url.js";
import { sarifLevels } from "./sarif-levels.js";

/** GitHub cuts both descriptions there. */
const descriptionLength = 1024;

const problemSeverities = {
  critical: "error",
  warning: "warning",
  info: "recommendation",
} as const satisfies Record<Severity, string>;

/** What stands behind issues that no standard asks for. */
const withoutStandard: Readonly<Record<string, string>> = {
  "continuous/parse-error": "A live file has to parse: nothing else can be said of one that does not.",
  "continuous/expired-exception": "An exception in standards.yaml is past its last day: what it covered counts again.",
  "continuous/unexplained-suppression": "A comment that silences a standard gives its reason after `--`.",
};

/** A rule as code scanning shows it beside its alerts: what is asked, why it is asked for, right and wrong. */
export function toSarifRule(id: string, issues: readonly Issue[]): ReportingDescriptor {
  const severity =
    (["critical", "warning"] as const).find((one) => issues.some((issue) => issue.severity === one)) ?? "info";
  const standard = issues[0]?.standard ?? null;
  const words = id.replace(/^.*\//u, "").replaceAll("-", " ");
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}${standard === null ? "" : `, as ${standard} of standards.yaml asks`}.`;
  const helpUri = toHelpUrl(id);
  const described = describe(id, standard);
  return {
    id,
    name: cutText(id.replace(/^.*\//u, ""), 255),
    shortDescription: { text: cutText(title, descriptionLength) },
    fullDescription: { text: cutText(described?.asks ?? title, descriptionLength) },
    help: toHelp(described, title, helpUri),
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      ...(standard === null ? {} : { standard }),
      // Ten tags are shown of a rule, and twenty taken.
      tags: ["maintainability", ...(standard === null ? [] : [standard.replace(/\..*$/u, "")])],
      precision: "high",
      "problem.severity": problemSeverities[severity],
    },
  };
}

interface Described {
  readonly asks: string;
  readonly right?: string;
  readonly wrong?: string;
}

function describe(id: string, standard: string | null): Described | undefined {
  const own = withoutStandard[id];
  if (own !== undefined) return { asks: own };
  return standardCatalog.find((one) => one.id === standard) ?? standardCatalog.find(({ rules }) => rules.includes(id));
}

/** GitHub shows the Markdown, other readers the text. */
function toHelp(
  described: Described | undefined,
  title: string,
  helpUri: string | undefined,
): Required<Pick<MultiformatMessageString, "text" | "markdown">> {
  const { asks = title, right, wrong } = described ?? {};
  const paragraphs = [
    asks,
    ...(right === undefined ? [] : [`**Right:** ${right}`]),
    ...(wrong === undefined ? [] : [`**Wrong:** ${wrong}`]),
  ];
  const text = paragraphs.map((paragraph) => paragraph.replaceAll("**", ""));
  return {
    text: [...text, ...(helpUri === undefined ? [] : [helpUri])].join("\n"),
    markdown: [
      ...paragraphs,
      ...(helpUri === undefined ? [] : [`[Examples, options and when not to use it](${helpUri})`]),
    ].join("\n\n"),
  };
}
