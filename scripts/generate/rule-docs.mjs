import { readFileSync } from "node:fs";
import { join } from "node:path";

import { replaceBetweenMarkers } from "./replace-between-markers.mjs";
import { ruleNames } from "./rule-registry.mjs";

/** The head of each rule's page and the table in the README, made from the rules' own metadata. */
export async function ruleDocs(root) {
  const { rules } = await import(join(root, "packages/eslint-plugin-continuous/dist/rules.js"));
  const pages = ruleNames(root).map((name) => {
    const path = `docs/rules/${name}.md`;
    return [
      path,
      replaceBetweenMarkers(
        readFileSync(join(root, path), "utf8"),
        path,
        "generated header",
        renderHeader(name, rules[name].meta),
      ),
    ];
  });
  const readme = replaceBetweenMarkers(
    readFileSync(join(root, "README.md"), "utf8"),
    "README.md",
    "generated rules",
    renderTable(root, rules),
  );
  return [...pages, ["README.md", readme]];
}

function renderHeader(name, meta) {
  const suggestions = meta.hasSuggestions ? "It offers suggestions and never rewrites by itself." : "It only reports.";
  return `# continuous/${name}\n\n${meta.docs.description}.\n\nStandard: \`${meta.docs.standard}\`. ${suggestions}`;
}

function renderTable(root, rules) {
  const rows = ruleNames(root).map((name) => {
    const { docs } = rules[name].meta;
    return `| [\`continuous/${name}\`](docs/rules/${name}.md) | ${docs.description} | \`${docs.standard}\` |`;
  });
  return ["| rule | what it does | standard |", "| --- | --- | --- |", ...rows].join("\n");
}
