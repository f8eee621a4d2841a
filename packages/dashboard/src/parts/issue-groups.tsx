import type { JSX } from "preact";

import type { Grouping, IssueGroupRow } from "../lists/group-issues.js";
import { toHash } from "../page/route.js";
import { toNumberText, toStandardText } from "../text/format.js";
import { StackedBar } from "./marks.js";
import { Paged } from "./paged.js";
import { Table, type Column } from "./table.js";

interface IssueGroupsProps {
  readonly rows: readonly IssueGroupRow[];
  readonly by: Grouping;
  /** What the list is asked for now. */
  readonly query: Readonly<Record<string, string>>;
}

/** What a group's issues are found by. */
const filterOf = { standard: "standard", folder: "path", file: "path", item: "item", owner: null } as const;

/** Issues counted by what they have in common; a group leads to its issues. */
export function IssueGroups({ rows, by, query }: IssueGroupsProps): JSX.Element {
  const key = filterOf[by];
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const count = (name: "critical" | "warning" | "info" | "total"): Column<IssueGroupRow> => ({
    head: name === "total" ? "All" : `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    align: "right",
    class: name === "total" ? "number total" : "number",
    cell: (row) => (row[name] === 0 ? <span class="muted">0</span> : toNumberText(row[name])),
  });
  const columns: readonly Column<IssueGroupRow>[] = [
    {
      head: `${by.charAt(0).toUpperCase()}${by.slice(1)}`,
      isHead: true,
      class: "wide",
      cell: ({ name }) => {
        const text = name === null ? `(no ${by})` : by === "standard" ? toStandardText(name) : name;
        if (name === null || key === null) return <span class="path">{text}</span>;
        return (
          <a class="path" href={toHash(["issues"], { ...query, group: "", [key]: name })}>
            {text}
          </a>
        );
      },
    },
    count("critical"),
    count("warning"),
    count("info"),
    count("total"),
    {
      head: "Share",
      class: "share",
      cell: ({ critical, warning, info, total }) => (
        <div style={{ width: `${String((100 * total) / most)}%` }}>
          <StackedBar
            parts={[
              ["critical", critical],
              ["warning", warning],
              ["info", info],
            ]}
          />
        </div>
      ),
    },
  ];
  return (
    <Paged rows={rows} what="groups">
      {(shown) => <Table caption={`Issues by ${by}`} columns={columns} rows={shown} keyOf={({ name }) => name ?? ""} />}
    </Paged>
  );
}
