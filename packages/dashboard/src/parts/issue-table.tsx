import type { PackedCore } from "@continuous/reporter";
import type { JSX } from "preact";

import type { PageIssue } from "../data/dashboard.js";
import { toAgeText, toStandardText, toTimeText } from "../text/format.js";
import { Place, toItemHash } from "./links.js";
import { Prose, Severity } from "./marks.js";
import { Table, type Column } from "./table.js";

interface IssueTableProps {
  readonly rows: readonly PageIssue[];
  readonly core: PackedCore;
  /** On the page of an item its name says nothing. */
  readonly withoutItem?: true;
}

/** Issues, each with where it is and what to do about it. */
export function IssueTable({ rows, core, withoutItem }: IssueTableProps): JSX.Element {
  const columns: readonly Column<PageIssue>[] = [
    { head: "Severity", cell: ({ severity }) => <Severity of={severity} />, class: "tight" },
    {
      head: "Issue",
      isHead: true,
      class: "wide",
      cell: (issue) => <What issue={issue} withoutItem={withoutItem === true} />,
    },
    { head: "Place", cell: ({ path, line }) => <Place links={core.links} path={path} line={line} />, class: "place" },
    {
      head: "Open for",
      class: "tight",
      cell: ({ detected_at }) => (
        <time dateTime={detected_at} title={toTimeText(detected_at)}>
          {toAgeText(detected_at, core.as_of)}
        </time>
      ),
    },
  ];
  return <Table caption="Issues" columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function What({ issue, withoutItem }: { readonly issue: PageIssue; readonly withoutItem: boolean }): JSX.Element {
  const { description, suggested_fix, standard, issue_type, item_type, item_name, id } = issue;
  return (
    <>
      <span class="what">
        <Prose text={description} />
      </span>
      <span class="about muted">
        {toStandardText(standard ?? issue_type)}
        {!withoutItem && item_type !== null && item_name !== null && (
          <>
            {" · "}
            <a href={toItemHash({ item_type, item_name })}>{item_name}</a>
          </>
        )}
      </span>
      <details class="fix">
        <summary>What to do</summary>
        {suggested_fix !== null && (
          <p>
            <Prose text={suggested_fix} />
          </p>
        )}
        <p class="muted">
          Rule <code>{issue_type}</code>. To set it aside:{" "}
          <code>continuous issues mark {id} --as false_positive --reason …</code>
        </p>
      </details>
    </>
  );
}
