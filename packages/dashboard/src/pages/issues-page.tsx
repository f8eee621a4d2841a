import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import { keyOf, type PageIssue } from "../data/dashboard.js";
import { filterIssues } from "../lists/filter-issues.js";
import { groupings, groupIssues, type Grouping } from "../lists/group-issues.js";
import { Choice, Search, Toggles } from "../parts/controls.js";
import { IssueGroups } from "../parts/issue-groups.js";
import { IssueTable } from "../parts/issue-table.js";
import { Paged } from "../parts/paged.js";
import { toCountText, toNumberText, toStandardText } from "../text/format.js";
import type { PageProps } from "./page-props.js";

const day = 86_400_000;
const times = [
  ["", "Any time"],
  ["1", "Last 24 hours"],
  ["7", "Last 7 days"],
  ["30", "Last 30 days"],
] as const;

/** Every open issue: searched, filtered, grouped. */
export function IssuesPage({ dashboard, route, changeQuery }: PageProps): JSX.Element {
  const { core, issues } = dashboard;
  const query = (key: string): string => route.query.get(key) ?? "";
  const severities = query("severity").split(",").filter(Boolean);
  const grouping = groupings.find((one) => one === query("group")) ?? null;
  const filtered = useMemo(
    () =>
      filterIssues(issues ?? [], {
        text: query("q"),
        severities,
        standard: query("standard"),
        path: query("path"),
        item: query("item"),
        since: query("days") === "" ? null : Date.parse(core.as_of) - Number(query("days")) * day,
      }),
    [issues, route.query.toString()],
  );
  const standards = useMemo(
    () => [...new Set((issues ?? []).map(({ standard, issue_type }) => standard ?? issue_type))].sort(),
    [issues],
  );
  if (issues === null) return <Waiting />;
  const ownerOf = (issue: PageIssue): string | null => {
    const owner = dashboard.itemsByKey.get(keyOf(issue))?.metadata["owner"];
    return typeof owner === "string" ? owner : null;
  };
  const narrowed = [query("path"), query("item")].filter(Boolean);
  return (
    <>
      <header class="page-head">
        <h1 tabIndex={-1}>Issues</h1>
        <p class="muted" role="status">
          {filtered.length === issues.length
            ? `${toCountText(issues.length, "open issue")}.`
            : `${toNumberText(filtered.length)} of ${toCountText(issues.length, "open issue")}.`}
          {core.issues_left_out > 0 &&
            ` The page has room for the most severe; ${toNumberText(core.issues_left_out)} more are in report issues.`}
        </p>
      </header>
      <form
        class="filters"
        role="search"
        aria-label="Issues"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Search
          label="Search"
          value={query("q")}
          onInput={(q) => {
            changeQuery({ q });
          }}
        />
        <Toggles
          label="Severity"
          values={severities}
          options={[
            ["critical", "Critical"],
            ["warning", "Warning"],
            ["info", "Info"],
          ]}
          onChange={(values) => {
            changeQuery({ severity: values.join(",") });
          }}
        />
        <Choice
          label="Standard"
          value={query("standard")}
          options={[["", "All"], ...standards.map((one) => [one, toStandardText(one)] as const)]}
          onChange={(standard) => {
            changeQuery({ standard });
          }}
        />
        <Choice
          label="Found"
          value={query("days")}
          options={times}
          onChange={(days) => {
            changeQuery({ days });
          }}
        />
        <Choice
          label="Group by"
          value={query("group")}
          options={[["", "Nothing"], ...groupings.map((one) => [one, toGroupingText(one)] as const)]}
          onChange={(group) => {
            changeQuery({ group });
          }}
        />
      </form>
      {narrowed.length > 0 && (
        <p class="chosen">
          In <code>{narrowed.join(", ")}</code>
          <button
            type="button"
            onClick={() => {
              changeQuery({ path: "", item: "" });
            }}
          >
            Look everywhere
          </button>
        </p>
      )}
      {filtered.length === 0 ? (
        <p class="card empty">{issues.length === 0 ? "No issue is open." : "No issue is like that."}</p>
      ) : grouping === null ? (
        <Paged rows={filtered} what="issues">
          {(rows) => <IssueTable rows={rows} core={core} />}
        </Paged>
      ) : (
        <IssueGroups
          rows={groupIssues(filtered, grouping, ownerOf)}
          by={grouping}
          query={Object.fromEntries(route.query)}
        />
      )}
    </>
  );
}

function toGroupingText(by: Grouping): string {
  return `${by.charAt(0).toUpperCase()}${by.slice(1)}`;
}

function Waiting(): JSX.Element {
  return (
    <header class="page-head">
      <h1 tabIndex={-1}>Issues</h1>
      <p class="muted" role="status">
        They are being unpacked …
      </p>
    </header>
  );
}
