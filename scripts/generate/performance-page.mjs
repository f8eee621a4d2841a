import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The page of what things cost: the figures that `npm run bench` wrote last. */
export function performancePage(root) {
  const benches = JSON.parse(readFileSync(join(root, "docs/performance.json"), "utf8"));
  const sections = Object.entries(benches).map(([name, { day, context, figures }]) => {
    const lines = figures.map(({ what, value, ratio, to, limit }) => {
      const times = ratio === undefined ? "" : `${ratio}${to === undefined ? "" : ` × ${to}`}`;
      return `| ${what} | ${value} | ${times} | ${limit ?? ""} |`;
    });
    return `## ${name}\n\n\`npm run bench:${name}\`, ${day}: ${context}.\n\n| what | median | beside | at most |\n| --- | --- | --- | --- |\n${lines.join("\n")}`;
  });
  const text = `# What it costs

<!-- Generated from performance.json, which \`npm run bench -- DIR\` writes, by \`npm run generate\`. -->

Seconds say little on another machine. What counts is the ratio to a floor or a peer that was measured in turns with it, in the same run.
Where a figure is above what we ask of ourselves, it stands here all the same.

${sections.join("\n\n")}
`;
  return [["docs/performance.md", text]];
}
