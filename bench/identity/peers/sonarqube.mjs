import { linkByKeys } from "./link-by-keys.mjs";

/** Lines on each side of a line that make its block. */
const halfBlock = 5;
const mostPairs = 250_000;

/**
 * SonarQube's tracking in one file, written anew from its published description and source: six passes, the third of which
 * recognises blocks that moved. Renamed files are paired before; here git's renames are taken for its own.
 */
export function linkAsSonarqube(links, open, found) {
  const [old, now] = [toLines(open.text), toLines(found.text)];
  const pass = (keyOf) =>
    linkByKeys(
      links,
      open.findings,
      found.findings,
      (issue) => keyOf(issue, old[issue.line - 1]),
      (finding) => keyOf(finding, now[finding.line - 1]),
    );
  pass(({ issue_type, line, description }, hash) => `${issue_type} ${line} ${hash} ${description}`);
  pass(({ issue_type, line }, hash) => `${issue_type} ${line} ${hash}`);
  linkBlocks(links, { findings: open.findings, lines: old }, { findings: found.findings, lines: now });
  pass(({ issue_type, description }, hash) => `${issue_type} ${hash} ${description}`);
  pass(({ issue_type, line, description }) => `${issue_type} ${line} ${description}`);
  pass(({ issue_type }, hash) => `${issue_type} ${hash}`);
}

/** A line is known by what is on it, white space aside. */
function toLines(text) {
  return text.split(/\r\n|\n|\r/u).map((line) => line.replaceAll(/\s/gu, ""));
}

function linkBlocks(links, open, found) {
  const taken = new Set(links.values());
  const olds = groupByLine(
    open.findings.filter((issue) => !taken.has(issue)),
    open.lines,
  );
  const nows = groupByLine(
    found.findings.filter((finding) => !links.has(finding)),
    found.lines,
  );
  const link = (old, now) => {
    for (const finding of nows.get(now) ?? []) {
      const issue = (olds.get(old) ?? []).find((one) => !taken.has(one) && one.issue_type === finding.issue_type);
      if (issue === undefined || links.has(finding)) continue;
      links.set(finding, issue);
      taken.add(issue);
    }
  };
  // Blocks that are there once before and once after, for certain.
  const [oldBlocks, nowBlocks] = [countBlocks(olds, open.lines), countBlocks(nows, found.lines)];
  for (const [block, [old, ...copies]] of oldBlocks) {
    const [now, ...others] = nowBlocks.get(block) ?? [];
    if (now === undefined || copies.length + others.length > 0) continue;
    link(old, now);
    olds.delete(old);
    nows.delete(now);
  }
  // Of the rest, those in the longest run of equal lines, the nearest first.
  if (olds.size * nows.size >= mostPairs) return;
  const pairs = [...olds.keys()].flatMap((old) =>
    [...nows.keys()].flatMap((now) => {
      const length = countEqual(open.lines, old, found.lines, now);
      return length > 0 ? [{ old, now, length, distance: Math.abs(old - now) }] : [];
    }),
  );
  pairs.sort((a, b) => b.length - a.length || a.distance - b.distance);
  for (const { old, now } of pairs) link(old, now);
}

function groupByLine(findings, lines) {
  const groups = new Map();
  for (const finding of findings) {
    if (finding.line > lines.length) continue;
    if (groups.has(finding.line)) groups.get(finding.line).push(finding);
    else groups.set(finding.line, [finding]);
  }
  return groups;
}

/** By block, the lines with findings in whose middle it stands. */
function countBlocks(groups, lines) {
  const blocks = new Map();
  for (const line of groups.keys()) {
    const around = Array.from({ length: 2 * halfBlock + 1 }, (_, at) => lines[line - 1 - halfBlock + at] ?? "");
    const block = around.join("\n");
    blocks.set(block, [...(blocks.get(block) ?? []), line]);
  }
  return blocks;
}

/** The run of equal lines around two lines. */
function countEqual(olds, old, nows, now) {
  if (olds[old - 1] !== nows[now - 1]) return 0;
  let length = 1;
  for (let at = 1; old - at > 0 && now - at > 0 && olds[old - 1 - at] === nows[now - 1 - at]; at += 1) length += 1;
  for (let at = 1; old + at <= olds.length && now + at <= nows.length; at += 1) {
    if (olds[old - 1 + at] !== nows[now - 1 + at]) break;
    length += 1;
  }
  return length;
}
