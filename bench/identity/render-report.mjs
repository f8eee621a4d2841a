/** What was measured on a repository, in Markdown. */
export function renderReport({ name, counts, scores, layouts, chain }) {
  const lines = [
    `## ${name}`,
    "",
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(", "),
    "",
  ];
  lines.push(
    "| links | precision | recall | right | wrong | missed | edited: right | wrong | missed | ms a commit: p50 | p95 | max |",
  );
  lines.push(`|${" --- |".repeat(12)}`);
  for (const [matcher, { git, edited, times }] of Object.entries(scores)) {
    const { right, wrong, missed } = git;
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    lines.push(
      `| ${matcher} | ${percent(right, right + wrong)} | ${percent(right, counts.stayed + counts.moved)} | ${right} | ${wrong} | ` +
        `${missed} | ${edited.right} | ${edited.wrong} | ${edited.missed} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`,
    );
  }
  lines.push("", "Known by what was first seen of them, after how many edits of their file:");
  for (const [edits, { followed, known }] of chain.count()) {
    lines.push(`- ${edits}: ${known} of ${followed} (${percent(known, followed)})`);
  }
  for (const { commit, files, findings, counted, scores: ofLayout } of layouts) {
    lines.push("", `Layout alone (${commit}): ${files} files, ${findings} findings, ${counted} that count lines.`);
    for (const [matcher, { right, wrong, missed, ms }] of Object.entries(ofLayout)) {
      lines.push(`- ${matcher}: right ${right}, wrong ${wrong}, missed ${missed}, ${ms.toFixed(0)} ms`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function percent(part, all) {
  return `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
}
