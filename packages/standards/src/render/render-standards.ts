import { standardCatalog, type StandardDescription } from "../catalog/standard-catalog.js";
import type { CompiledException, CompiledStandard, CompiledStandards } from "../compiled-standards.js";
import { renderAsked } from "./render-asked.js";

const partTitles: readonly (readonly [prefix: string, title: string])[] = [
  ["services.", "Services"],
  ["database.", "Database"],
  ["pipelines.", "Pipelines"],
  ["testing.", "Testing"],
];

/** The standards in plain Markdown, for a README or an AGENTS.md. */
export function renderStandards(standards: CompiledStandards): string {
  const source =
    standards.source === null
      ? "There is no standards.yaml here: these are the recommended standards."
      : `They are set in \`${standards.source}\`.`;
  const blocks = [`# Standards\n\nWhat code in this repository is held to. ${source}`];
  for (const [prefix, title] of partTitles) {
    const sections = standardCatalog.flatMap((description) => {
      const standard = standards.standards.find(({ id }) => id === description.id);
      return standard === undefined || !description.id.startsWith(prefix)
        ? []
        : [renderStandard(standard, description, standards)];
    });
    if (sections.length === 0) continue;
    const files =
      prefix === "services."
        ? [`Service files: ${toCodeList(standards.services.include)}${renderExcluded(standards.services.exclude)}.`]
        : [];
    blocks.push([`## ${title}`, ...files, ...sections].join("\n\n"));
  }
  if (standards.standards.length === 0) blocks.push("No standard is switched on.");
  return `${blocks.join("\n\n")}\n`;
}

function renderStandard(
  standard: CompiledStandard,
  description: StandardDescription,
  standards: CompiledStandards,
): string {
  const asked = renderAsked(standard);
  const lines = [
    `### ${description.title} (${standard.severity})`,
    "",
    `${description.asks}${asked === undefined ? "" : ` ${asked}`}`,
    "",
    `- Right: ${description.right}`,
    `- Wrong: ${description.wrong}`,
    `- Reported as: ${standard.rules.map((rule) => `\`${rule.id}\``).join(", ")}`,
    ...standards.exceptions
      .filter(({ standard: id }) => id === standard.id)
      .map((exception) => renderException(exception, "Exception")),
    ...standards.expired
      .filter(({ standard: id }) => id === standard.id)
      .map((exception) => renderException(exception, "Expired exception")),
  ];
  return lines.join("\n");
}

function renderException({ items, paths, reason, until }: CompiledException, label: string): string {
  const end = until === null ? "" : ` (until ${until})`;
  return `- ${label}: ${toCodeList([...items, ...paths])}${end}: ${reason.replaceAll(/\s+/gu, " ")}`;
}

function renderExcluded(globs: readonly string[]): string {
  return globs.length === 0 ? "" : `, but not ${toCodeList(globs)}`;
}

function toCodeList(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(", ");
}
