// Measures on real history whether an issue stays the same issue:
//   npm run measure:identity -- [--commits 200] DIR...
// Lints each file that a commit changed as it was before and after, with a few noisy rules for volume, and matches the
// findings with our matcher, and as others do. Truth is what git shows: a finding on a line that the commit left alone is
// the same finding, however the line moved and whatever the file is called now. Others are our own re-implementations,
// from their published descriptions; of SonarQube's passes the detection of moved blocks is left out.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

import { findLineHashes } from "../packages/reporter/dist/identity/find-line-hashes.js";
import { matchIssues } from "../packages/reporter/dist/identity/match-issues.js";
import { toIdentities } from "../packages/reporter/dist/identity/to-identities.js";
import { textInRange } from "../packages/reporter/dist/issues/text-in-range.js";
import { toFingerprint } from "../packages/reporter/dist/issues/to-fingerprint.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commits: { type: "string", default: "200" } },
});
if (positionals.length === 0) {
  console.error("Name repositories with their history: npm run measure:identity -- DIR...");
  process.exit(2);
}

const longestFile = 200_000;
const rules = {
  "no-magic-numbers": "warn",
  "no-ternary": "warn",
  "no-undefined": "warn",
  "no-console": "warn",
  "no-shadow": "warn",
  "no-await-in-loop": "warn",
  "no-negated-condition": "warn",
  "no-inline-comments": "warn",
  "max-lines-per-function": ["warn", 30],
  complexity: ["warn", 8],
};
const linter = new Linter({ configType: "flat" });
const config = [
  { files: ["**/*.{ts,tsx}"], languageOptions: { parser }, linterOptions: { noInlineConfig: true }, rules },
];

/** Each gives the issue of each finding that it takes for one of them. */
const matchers = {
  ours: (open, found) =>
    matchIssues(open.findings, found.findings, {
      renames: new Map(open.path === found.path ? [] : [[open.path, found.path]]),
      isGone: (path) => path !== found.path,
    }),
  "hash of the text": (open, found) =>
    linkByKeys(
      open,
      found,
      same(({ fingerprint }) => fingerprint),
    ),
  "ESLint's counts": (open, found) =>
    linkByKeys(
      open,
      found,
      same(({ issue_type, path }) => `${path} ${issue_type}`),
    ),
  "GitHub's line hash": (open, found) => {
    const [old, now] = [findLineHashes(open.text), findLineHashes(found.text)];
    const keyOf =
      (hashes) =>
      ({ path, issue_type, line }) =>
        `${path} ${issue_type} ${hashes[line - 1]}`;
    return linkByKeys(open, found, { ofOpen: keyOf(old), ofFound: keyOf(now) });
  },
  "SonarQube's passes": (open, found) => {
    const [old, now] = [open, found].map(({ text }) => text.split("\n").map((line) => line.replaceAll(/\s/gu, "")));
    const pass = (keyOf) => ({
      ofOpen: (issue) => keyOf(issue, old[issue.line - 1]),
      ofFound: (issue) => keyOf(issue, now[issue.line - 1]),
    });
    return linkByKeys(
      open,
      found,
      pass(({ issue_type, line, description }, hash) => `${issue_type} ${line} ${hash} ${description}`),
      pass(({ issue_type, line }, hash) => `${issue_type} ${line} ${hash}`),
      pass(({ issue_type, description }, hash) => `${issue_type} ${hash} ${description}`),
      pass(({ issue_type, line, description }) => `${issue_type} ${line} ${description}`),
      pass(({ issue_type }, hash) => `${issue_type} ${hash}`),
    );
  },
};

for (const directory of positionals) measure(resolve(directory));

function measure(root) {
  const git = (...args) => execFileSync("git", ["-C", root, ...args], { encoding: "utf8", maxBuffer: 2 ** 30 });
  const commits = git("log", "--first-parent", "--format=%H", "-n", String(Number(values.commits) + 1))
    .trim()
    .split("\n");
  const scores = new Map(
    Object.keys(matchers).map((name) => [name, { right: 0, wrong: 0, missed: 0, unlinked: 0, ms: 0 }]),
  );
  const counts = { commits: 0, files: 0, renames: 0, findings: 0, truth: 0 };
  for (let at = commits.length - 2; at >= 0; at -= 1) {
    const [before, after] = [commits[at + 1], commits[at]];
    counts.commits += 1;
    for (const { from, to } of listChanged(git, before, after)) {
      const [old, now] = [git("show", `${before}:${from}`), git("show", `${after}:${to}`)];
      if (old.length > longestFile || now.length > longestFile) continue;
      const open = { path: from, text: old, findings: lint(from, old) };
      const found = { path: to, text: now, findings: lint(to, now) };
      const truth = findTruth(open, found, git("diff", "-U0", `${before}:${from}`, `${after}:${to}`));
      counts.files += 1;
      counts.renames += from === to ? 0 : 1;
      counts.findings += found.findings.length;
      counts.truth += truth.size;
      for (const [name, match] of Object.entries(matchers)) judge(scores.get(name), match, open, found, truth);
    }
  }
  console.log(
    `${root.split("/").at(-1)}: ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}`,
  );
  for (const [name, { right, wrong, missed, unlinked, ms }] of scores) {
    const percent = (part, all) => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
    console.log(
      `  ${name.padEnd(24)} precision ${percent(right, right + wrong)}  recall ${percent(right, counts.truth)}` +
        `  right ${right}  wrong ${wrong}  missed ${missed}  new ${unlinked}  ${ms.toFixed(0)} ms`,
    );
  }
}

function listChanged(git, before, after) {
  const fields = git(
    "diff",
    "-M",
    "--name-status",
    "-z",
    "--diff-filter=MR",
    before,
    after,
    "--",
    "*.ts",
    "*.tsx",
  ).split("\0");
  const changed = [];
  for (let at = 0; at + 1 < fields.length;) {
    const isRename = fields[at].startsWith("R");
    changed.push({ from: fields[at + 1], to: fields[at + (isRename ? 2 : 1)] });
    at += isRename ? 3 : 2;
  }
  return changed;
}

function lint(path, text) {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const seen = new Map();
  const found = linter
    .verify(text, config, { filename: path.endsWith("x") ? "a.tsx" : "a.ts" })
    .filter(({ ruleId }) => ruleId !== null)
    .map(({ ruleId, message, line, column, endLine = line, endColumn = column }) => {
      const flaggedText = textInRange(lines, { line, column, endLine, endColumn }).replaceAll(/\s+/gu, " ");
      const key = `${ruleId} ${flaggedText}`;
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      return {
        ...{ issue_type: ruleId, path, line, column, end_line: endLine, end_column: endColumn, description: message },
        ...{ standard: null, severity: "warning", item_type: null, item_name: null, suggested_fix: null },
        fingerprint: toFingerprint({ issue_type: ruleId, path, item_name: null, flaggedText, occurrence }),
      };
    });
  return toIdentities(path, text, found);
}

/** By finding, the issue that it is: the same rule at the same column of a line that stayed. */
function findTruth(open, found, diff) {
  const placeOf = ({ issue_type, column }, line) => `${line} ${column} ${issue_type}`;
  const opens = new Map();
  for (const issue of open.findings) {
    const key = placeOf(issue, issue.line);
    opens.set(key, opens.has(key) ? null : issue);
  }
  const hunks = [...diff.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gmu)].map(([, a, b = "1", c, d = "1"]) =>
    // An empty side names the line before it.
    ({
      old: Number(a) + (b === "0" ? 1 : 0),
      removed: Number(b),
      now: Number(c) + (d === "0" ? 1 : 0),
      added: Number(d),
    }),
  );
  const lineBefore = (line) => {
    let shift = 0;
    for (const { old, removed, now, added } of hunks) {
      if (line < now) break;
      if (line < now + added) return null;
      shift = old + removed - (now + added);
    }
    return line + shift;
  };
  const truth = new Map();
  const used = new Set();
  for (const finding of found.findings) {
    const line = lineBefore(finding.line);
    const issue = line === null ? undefined : opens.get(placeOf(finding, line));
    if (issue && !used.has(issue)) {
      truth.set(finding, issue);
      used.add(issue);
    }
  }
  return truth;
}

function judge(score, match, open, found, truth) {
  const partnerOf = new Set(truth.values());
  const begun = performance.now();
  const links = match(open, found);
  score.ms += performance.now() - begun;
  for (const finding of found.findings) {
    const [link, expected] = [links.get(finding), truth.get(finding)];
    if (link === undefined) score.unlinked += 1;
    if (expected !== undefined && link === expected) score.right += 1;
    else if (expected !== undefined && link === undefined) score.missed += 1;
    else if (expected !== undefined || partnerOf.has(link)) score.wrong += 1;
  }
}

function same(keyOf) {
  return { ofOpen: keyOf, ofFound: keyOf };
}

/** Links findings with issues that have a key in common, in the order of their lines, a pass after the other. */
function linkByKeys(open, found, ...passes) {
  const links = new Map();
  const taken = new Set();
  for (const { ofOpen, ofFound } of passes) {
    const waiting = new Map();
    for (const issue of open.findings) {
      if (taken.has(issue)) continue;
      const key = ofOpen(issue);
      waiting.set(key, [...(waiting.get(key) ?? []), issue]);
    }
    for (const finding of found.findings) {
      if (links.has(finding)) continue;
      const issue = waiting.get(ofFound(finding))?.shift();
      if (issue === undefined) continue;
      links.set(finding, issue);
      taken.add(issue);
    }
  }
  return links;
}
