import type { DashboardItem } from "@continuous/reporter";
import type { ComponentChildren, JSX } from "preact";

import { keyOf } from "../data/dashboard.js";
import { readFacts, type Facts } from "../data/read-facts.js";
import { toHash } from "../page/route.js";
import { ImportPicture } from "../parts/import-picture.js";
import { IssueTable } from "../parts/issue-table.js";
import { Place } from "../parts/links.js";
import { Paged } from "../parts/paged.js";
import { Columns, FileList, Names } from "../parts/item-lists.js";
import { TestMark } from "../parts/test-mark.js";
import { toCountText, toTimeText } from "../text/format.js";
import type { PageProps } from "./page-props.js";

/** All that is known of one item: what it is, its tests, coverage and issues, and who uses it. */
export function ItemPage({ dashboard, route }: PageProps): JSX.Element {
  const { core } = dashboard;
  const [type = "", ...name] = route.rest;
  const item = dashboard.itemsByKey.get(`${type} ${name.join("/")}`);
  if (item === undefined) {
    return (
      <header class="page-head">
        <h1 tabIndex={-1}>Not tracked</h1>
        <p class="muted">
          Nothing of that name is in the <a href={toHash(["inventory"])}>inventory</a>.
        </p>
      </header>
    );
  }
  const facts = readFacts(item.metadata);
  const issues = dashboard.issuesByKey.get(keyOf(item)) ?? [];
  const files = (key: string): JSX.Element => (
    <FileList paths={facts.texts(key)} links={core.links} itemsByPath={dashboard.itemsByPath} />
  );
  return (
    <>
      <header class="page-head">
        <p class="crumbs">
          <a href={toHash(["inventory"])}>Inventory</a> /{" "}
          <a href={toHash(["inventory"], { type: item.item_type })}>{item.item_type}s</a>
        </p>
        <h1 tabIndex={-1}>{item.item_name}</h1>
        <p>{facts.text("description")}</p>
        <p>
          <Place links={core.links} path={item.item_path} line={facts.number("line")} />
        </p>
      </header>
      <div class="columns">
        <Part title="What it is">
          <dl class="pairs">{toPairs(item, facts)}</dl>
        </Part>
        {(item.item_type === "service" || item.item_type === "pipeline") && (
          <div class="stack">
            <Part title="Tests">
              <Tests item={item} />
              {files("tests")}
            </Part>
            {item.item_type === "service" && (
              <Part title="Coverage">
                <Coverage item={item} />
              </Part>
            )}
          </div>
        )}
      </div>
      <Part title="Who uses it">
        {item.item_type === "service" && <ImportPicture item={item} dashboard={dashboard} />}
        {item.item_type === "service" ? (
          <details>
            <summary>Imported by {toCountText(facts.number("importers") ?? 0, "module")}</summary>
            {files("imported_by")}
          </details>
        ) : (
          files("references")
        )}
      </Part>
      {facts.rows("columns").length > 0 && (
        <Part title="Columns">
          <Columns rows={facts.rows("columns")} />
        </Part>
      )}
      <section class="part" aria-labelledby="issues-of-it">
        <h2 id="issues-of-it">Issues ({issues.length})</h2>
        {issues.length === 0 ? (
          <p class="card empty">No issue is open.</p>
        ) : (
          <Paged rows={issues} what="issues">
            {(rows) => <IssueTable rows={rows} core={core} withoutItem />}
          </Paged>
        )}
      </section>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section class="card part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Tests({ item }: { readonly item: DashboardItem }): JSX.Element {
  const { tests } = item;
  return (
    <>
      <p>
        <TestMark item={item} />{" "}
        {tests !== null && tests.counts.passed + tests.counts.failed > 0 && (
          <>
            {tests.counts.passed} passed, {tests.counts.failed} failed, {tests.counts.skipped} skipped
          </>
        )}
      </p>
      {tests?.error != null && <p class="said">{tests.error}</p>}
      {tests !== null && <p class="muted">Last run {toTimeText(tests.ran_at)}.</p>}
    </>
  );
}

function Coverage({ item: { coverage } }: { readonly item: DashboardItem }): JSX.Element {
  if (coverage?.percent == null) return <p class="muted">Nobody measured it: continuous test coverage does.</p>;
  const { percent, required, exported, executed, measured_at } = coverage;
  const missing = exported.filter((name) => !executed.includes(name));
  const isLow = required !== null && percent < required;
  return (
    <>
      <p class={`verdict ${isLow ? "bad" : "good"}`}>{percent} %</p>
      <div class="bar" aria-hidden="true">
        <div class={isLow ? "critical" : "passed"} style={{ width: `${String(percent)}%` }} />
      </div>
      <p class="said">
        {required !== null && `${String(required)} % are asked for. `}
        {missing.length === 0 ? "Tests run every method." : "No test runs "}
        {missing.length > 0 && <Names names={missing} />}
      </p>
      {measured_at !== null && <p class="muted">Measured {toTimeText(measured_at)}.</p>}
    </>
  );
}

function toPairs(item: DashboardItem, facts: Facts): readonly JSX.Element[] {
  const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? "yes" : "no");
  const names = (key: string): ComponentChildren =>
    facts.texts(key).length === 0 ? null : <Names names={facts.texts(key)} />;
  const mechanism = item.metadata["singleton"];
  const pairs: readonly (readonly [string, ComponentChildren])[] = [
    ["Kind", facts.text("kind")],
    ["Package", facts.text("package")],
    ["Owner", facts.text("owner")],
    ["Only one of it", mechanism === undefined ? null : mechanism === null ? "not ensured" : "ensured"],
    ["Methods", names("methods")],
    ["Commands", names("commands")],
    ["Reads of its environment", names("environment")],
    ["Health check", facts.text("health_check")],
    ["Tables", names("tables")],
    ["Hosts", names("hosts")],
    ["Primary key", names("primary_key")],
    ["Row level security", yesNo(facts.flag("row_level_security"))],
    ["Policies", names("policies")],
    ["Arguments", names("arguments")],
    ["Returns", facts.text("returns")],
    ["Language", facts.text("language")],
    ["Help", yesNo(facts.flag("has_help"))],
    ["Calls what is missing", names("missing_targets")],
    ["Known from", names("sources")],
    ["Same name as in", names("duplicates")],
    ["Last seen", toTimeText(item.last_seen)],
  ];
  return pairs.flatMap(([name, value]) =>
    value === null ? [] : [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>],
  );
}
