import type { DashboardItem, PackedCore } from "@continuous/reporter";
import type { JSX } from "preact";

import { readFacts } from "../data/read-facts.js";
import { Place, toItemHash } from "./links.js";

const mostFiles = 100;

/** Names as they stand in code. */
export function Names({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <span class="names">
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </span>
  );
}

interface FileListProps {
  readonly paths: readonly string[];
  readonly links: PackedCore["links"];
  readonly itemsByPath: ReadonlyMap<string, DashboardItem>;
}

/** Files, each with the service that it holds. */
export function FileList({ paths, links, itemsByPath }: FileListProps): JSX.Element | null {
  if (paths.length === 0) return null;
  return (
    <ul class="files">
      {paths.slice(0, mostFiles).map((path) => {
        const item = itemsByPath.get(path);
        return (
          <li key={path}>
            {item !== undefined && (
              <>
                <a href={toItemHash(item)}>{item.item_name}</a>{" "}
              </>
            )}
            <Place links={links} path={path} />
          </li>
        );
      })}
      {paths.length > mostFiles && <li class="muted">and {paths.length - mostFiles} more</li>}
    </ul>
  );
}

/** The columns of a table. */
export function Columns({ rows }: { readonly rows: readonly DashboardItem["metadata"][] }): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Columns">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">May be null</th>
            <th scope="col">Default</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const facts = readFacts(row);
            return (
              <tr key={index}>
                <th scope="row">
                  <code>{facts.text("name")}</code>
                </th>
                <td>{facts.text("type") ?? "–"}</td>
                <td>{facts.flag("nullable") === true ? "yes" : "no"}</td>
                <td>{facts.text("default") === null ? "" : <code>{facts.text("default")}</code>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
