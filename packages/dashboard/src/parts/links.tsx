import type { DashboardItem, PackedCore } from "@continuous/reporter";
import type { JSX } from "preact";

import { toHash } from "../page/route.js";

interface PlaceProps {
  readonly links: PackedCore["links"];
  readonly path: string;
  readonly line?: number | null;
}

/** A place in the code: a link to the forge, where there is one. Long paths may break after each slash. */
export function Place({ links, path, line }: PlaceProps): JSX.Element {
  const text = path.split("/").flatMap((part, index) => (index === 0 ? [part] : ["/", <wbr key={index} />, part]));
  const inside = (
    <>
      {text}
      {line == null ? "" : `:${String(line)}`}
    </>
  );
  if (links === null || path === "") return <span class="path">{inside}</span>;
  const form = line == null ? links.file : links.line;
  const href = form
    .replace("{path}", () => path.split("/").map(encodeURIComponent).join("/"))
    .replace("{line}", () => String(line));
  return (
    <a class="path" href={href} rel="noreferrer" target="_blank">
      {inside}
    </a>
  );
}

/** The address of an item's own page. */
export function toItemHash({ item_type, item_name }: Pick<DashboardItem, "item_type" | "item_name">): string {
  return toHash(["item", item_type, item_name]);
}
