import type { DashboardItem } from "@continuous/reporter";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";

import { keyOf, type Dashboard } from "../data/dashboard.js";
import { readFacts } from "../data/read-facts.js";
import { filterItems, flags } from "../lists/filter-items.js";
import { sortRows } from "../lists/sort-rows.js";
import { Choice, Search, Toggles } from "../parts/controls.js";
import { toItemHash } from "../parts/links.js";
import { Counts } from "../parts/marks.js";
import { Paged } from "../parts/paged.js";
import { Table, type Column, type Sorting } from "../parts/table.js";
import { TestMark } from "../parts/test-mark.js";
import { toIssueCounts } from "../lists/to-issue-counts.js";
import { toCountText, toNumberText } from "../text/format.js";
import type { PageProps } from "./page-props.js";

const types = ["service", "pipeline", "table", "function"] as const;

/** Everything that is tracked. */
export function InventoryPage({ dashboard, route, changeQuery }: PageProps): JSX.Element {
  const { items } = dashboard.core;
  const [sorting, setSorting] = useState<Sorting>({ column: "Name", down: false });
  const query = (key: string): string => route.query.get(key) ?? "";
  const filtered = useMemo(
    () =>
      filterItems(items, {
        text: query("q"),
        type: query("type"),
        package: query("package"),
        owner: query("owner"),
        flag: query("flag"),
      }),
    [items, route.query.toString()],
  );
  const columns = useMemo(() => toColumns(dashboard), [dashboard]);
  const sorted = useMemo(() => sortRows(filtered, columns, sorting), [filtered, columns, sorting]);
  const valuesOf = (key: string): readonly string[] =>
    [...new Set(items.flatMap(({ metadata }) => readFacts(metadata).text(key) ?? []))].sort();
  const packages = useMemo(() => valuesOf("package"), [items]);
  const owners = useMemo(() => valuesOf("owner"), [items]);
  return (
    <>
      <header class="page-head">
        <h1 tabIndex={-1}>Inventory</h1>
        <p class="muted" role="status">
          {filtered.length === items.length
            ? `${toCountText(items.length, "item")}.`
            : `${toNumberText(filtered.length)} of ${toCountText(items.length, "item")}.`}
        </p>
      </header>
      <form
        class="filters"
        role="search"
        aria-label="Inventory"
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
          label="Type"
          single
          values={[query("type")]}
          options={types.map((type) => [type, `${type.charAt(0).toUpperCase()}${type.slice(1)}s`])}
          onChange={([type = ""]) => {
            changeQuery({ type });
          }}
        />
        {packages.length > 0 && (
          <Choice
            label="Package"
            value={query("package")}
            options={[["", "All"], ...packages.map((name) => [name, name] as const)]}
            onChange={(name) => {
              changeQuery({ package: name });
            }}
          />
        )}
        {owners.length > 0 && (
          <Choice
            label="Owner"
            value={query("owner")}
            options={[["", "All"], ...owners.map((name) => [name, name] as const)]}
            onChange={(owner) => {
              changeQuery({ owner });
            }}
          />
        )}
        <Choice
          label="Look for"
          value={query("flag")}
          options={[
            ["", "Anything"],
            ...flags.map((flag) => [flag, `${flag.charAt(0).toUpperCase()}${flag.slice(1)}`] as const),
          ]}
          onChange={(flag) => {
            changeQuery({ flag });
          }}
        />
      </form>
      {sorted.length === 0 ? (
        <p class="card empty">
          {items.length === 0 ? "Nothing is tracked yet: continuous discover finds it." : "Nothing is like that."}
        </p>
      ) : (
        <Paged rows={sorted} what="items">
          {(rows) => (
            <Table
              caption="Inventory"
              columns={columns}
              rows={rows}
              keyOf={keyOf}
              sorting={sorting}
              onSort={setSorting}
            />
          )}
        </Paged>
      )}
    </>
  );
}

function toColumns(dashboard: Dashboard): readonly Column<DashboardItem>[] {
  const countsOf = (item: DashboardItem): ReturnType<typeof toIssueCounts> =>
    toIssueCounts(dashboard.issuesByKey.get(keyOf(item)) ?? []);
  return [
    {
      head: "Name",
      isHead: true,
      class: "wide",
      sort: ({ item_name }) => item_name.toLowerCase(),
      cell: (item) => (
        <>
          <a class="name" href={toItemHash(item)}>
            {item.item_name}
          </a>
          <span class="about muted">{readFacts(item.metadata).text("description") ?? item.item_path}</span>
        </>
      ),
    },
    { head: "Type", class: "tight", sort: ({ item_type }) => item_type, cell: ({ item_type }) => item_type },
    {
      head: "Package",
      class: "place",
      sort: ({ metadata }) => readFacts(metadata).text("package") ?? "",
      cell: ({ metadata }) => readFacts(metadata).text("package") ?? <span class="muted">–</span>,
    },
    {
      head: "Owner",
      class: "place",
      sort: ({ metadata }) => readFacts(metadata).text("owner") ?? "",
      cell: ({ metadata }) => readFacts(metadata).text("owner") ?? <span class="muted">–</span>,
    },
    {
      head: "Used by",
      align: "right",
      class: "number",
      sort: (item) => countUsers(item) ?? -1,
      cell: (item) =>
        item.unused ? <span class="pill warning">unused</span> : (countUsers(item) ?? <span class="muted">–</span>),
    },
    { head: "Tests", class: "tight", sort: toTestOrder, cell: (item) => <TestMark item={item} /> },
    {
      head: "Coverage",
      align: "right",
      class: "number",
      sort: ({ coverage }) => coverage?.percent ?? -1,
      cell: ({ coverage }) =>
        coverage?.percent == null ? <span class="muted">–</span> : `${String(coverage.percent)} %`,
    },
    {
      head: "Issues",
      class: "issues",
      sort: (item) => countsOf(item).total,
      cell: (item) => <Counts of={countsOf(item)} />,
    },
  ];
}

function countUsers({ metadata }: DashboardItem): number | null {
  const importers = readFacts(metadata).number("importers");
  return importers ?? (Array.isArray(metadata["references"]) ? metadata["references"].length : null);
}

function toTestOrder({ tests }: DashboardItem): number {
  if (tests === null) return 3;
  return tests.passed ? 2 : tests.skipped ? 1 : 0;
}
