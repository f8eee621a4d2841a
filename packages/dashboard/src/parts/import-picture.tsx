import type { DashboardItem } from "@continuous/reporter";
import type { JSX } from "preact";

import type { Dashboard } from "../data/dashboard.js";
import { readFacts } from "../data/read-facts.js";
import { toCountText } from "../text/format.js";
import { toItemHash } from "./links.js";

const mostNodes = 6;
const [row, gap, boxWidth, boxHeight] = [42, 50, 220, 30];
const longest = 27;

interface PictureNode {
  readonly text: string;
  readonly title: string;
  readonly href: string | null;
  readonly kind: string;
}

interface PictureProps {
  readonly item: DashboardItem;
  readonly dashboard: Dashboard;
}

/** Who imports a service, and what it talks to: at most six of each. All of them stand in lists beside it. */
export function ImportPicture({ item, dashboard }: PictureProps): JSX.Element {
  const facts = readFacts(item.metadata);
  const users = facts.texts("imported_by").map((path) => toUser(path, dashboard));
  const importers = facts.number("importers") ?? users.length;
  const used = [
    ...facts.texts("tables").map((name) => toTable(name, dashboard)),
    ...facts.texts("hosts").map((name) => ({ text: name, title: name, href: null, kind: "host" })),
  ];
  const left = cap(users, importers);
  const right = cap(used, used.length);
  const start = left.length === 0 ? 0 : boxWidth + gap;
  const end = start + boxWidth;
  const width = right.length === 0 ? end : end + gap + boxWidth;
  const height = Math.max(left.length, right.length, 1) * row + 12;
  const middle = height / 2;
  if (left.length + right.length === 0)
    return <p class="muted">No module imports it, and it names no table and no host.</p>;
  const label = `${toCountText(importers, "module")} import ${item.item_name}, which names ${toCountText(used.length, "table")} or hosts`;
  return (
    <div class="scroll picture" tabIndex={0} role="region" aria-label={label}>
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width}
        height={height}
        style={{ minWidth: `${String(0.85 * width)}px` }}
      >
        {left.map((node, index) => {
          const y = toY(index, left.length, middle);
          return (
            <g key={node.title}>
              <Edge from={[boxWidth, y]} to={[start, middle]} />
              <Box x={0} y={y} node={node} />
            </g>
          );
        })}
        {right.map((node, index) => {
          const y = toY(index, right.length, middle);
          return (
            <g key={node.title}>
              <Edge from={[end, middle]} to={[width - boxWidth, y]} />
              <Box x={width - boxWidth} y={y} node={node} />
            </g>
          );
        })}
        <Box x={start} y={middle} node={{ text: item.item_name, title: item.item_path, href: null, kind: "self" }} />
      </svg>
    </div>
  );
}

function toY(index: number, count: number, middle: number): number {
  return middle + (index - (count - 1) / 2) * row;
}

function cap(nodes: readonly PictureNode[], total: number): readonly PictureNode[] {
  if (total === 0) return [];
  const shown = nodes.slice(0, total > mostNodes ? mostNodes - 1 : mostNodes);
  const rest = total - shown.length;
  if (rest === 0) return shown;
  const text = shown.length === 0 ? toCountText(rest, "module") : `and ${String(rest)} more`;
  return [...shown, { text, title: text, href: null, kind: "rest" }];
}

function toUser(path: string, { itemsByPath }: Dashboard): PictureNode {
  const item = itemsByPath.get(path);
  const text = item?.item_name ?? path.split("/").slice(-2).join("/");
  return {
    text,
    title: path,
    href: item === undefined ? null : toItemHash(item),
    kind: item === undefined ? "module" : "service",
  };
}

function toTable(name: string, { itemsByKey }: Dashboard): PictureNode {
  const item = itemsByKey.get(`table ${name}`) ?? itemsByKey.get(`function ${name}`);
  return { text: name, title: name, href: item === undefined ? null : toItemHash(item), kind: "table" };
}

type Point = readonly [x: number, y: number];

function Edge({ from: [x, y], to: [endX, endY] }: { readonly from: Point; readonly to: Point }): JSX.Element {
  const bend = (x + endX) / 2;
  const path = ["M", x, y, "C", bend, y, bend, endY, endX, endY].join(" ");
  return <path class="edge" d={path} />;
}

function Box({ x, y, node }: { readonly x: number; readonly y: number; readonly node: PictureNode }): JSX.Element {
  const { text, title, href, kind } = node;
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const inside = (
    <>
      <title>{title}</title>
      <rect x={x + 1} y={y - boxHeight / 2} width={boxWidth - 2} height={boxHeight} rx={7} />
      <text x={x + boxWidth / 2} y={y} dominant-baseline="central" text-anchor="middle">
        {short}
      </text>
    </>
  );
  return href === null ? (
    <g class={`node ${kind}`}>{inside}</g>
  ) : (
    <a class={`node ${kind}`} href={href}>
      {inside}
    </a>
  );
}
