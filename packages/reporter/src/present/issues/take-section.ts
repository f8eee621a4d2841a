/** A table under a title, with its rows as lines of Markdown. */
export interface MarkdownSection {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Shut, until somebody opens it. */
  readonly folded: boolean;
}

/** As much of a section as there is room for; no line where not even one row fits. */
export function takeSection(
  { title, columns, rows, folded }: MarkdownSection,
  room: number,
  sizeOf: (text: string) => number,
): { readonly lines: readonly string[]; readonly rows: number; readonly size: number } {
  const name = `${title} (${String(rows.length)})`;
  const start = folded ? [`<details><summary>${name}</summary>`, ""] : [`#### ${name}`, ""];
  const head = [...start, `| ${columns.join(" | ")} |`, `| ${columns.map(() => "---").join(" | ")} |`];
  const end = folded ? ["", "</details>", ""] : [""];
  let size = sizeOf([...head, ...end].join("\n")) + 1;
  const taken: string[] = [];
  for (const row of rows) {
    const more = sizeOf(row) + 1;
    if (size + more > room) break;
    taken.push(row);
    size += more;
  }
  if (taken.length === 0) return { lines: [], rows: 0, size: 0 };
  return { lines: [...head, ...taken, ...end], rows: taken.length, size };
}
