/** A table of GitHub's Markdown. The cells are Markdown already. */
export function renderTableMarkdown(
  columns: readonly { readonly head: string; readonly align?: "left" | "right" }[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const toLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    toLine(columns.map((column) => column.head)),
    toLine(columns.map((column) => (column.align === "right" ? "---:" : "---"))),
    ...rows.map(toLine),
  ];
}
