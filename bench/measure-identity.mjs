// Replays the history of repositories and measures how surely an issue stays the same issue:
//   npm run measure:identity -- [--commits 200] [--format COMMIT]... [--cache DIR] [--errors FILE] [--sample FILE] DIR...
// Each commit of the main line is linted before and after, with the whole plugin and a few noisy rules for volume, and its
// findings are matched with our matcher and as others do it (identity/peers). Truth comes from git (identity/truth.mjs), for
// edited lines from people who read them (identity/labels.tsv), for formatters from the order of findings
// (identity/layout.mjs). --format names commits outside the window that only laid code out anew.
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";

import { createChain } from "./identity/aging.mjs";
import { openHistory } from "./identity/history.mjs";
import { findLabels, parseLabels } from "./identity/labels.mjs";
import { findOrderTruth, layOutAnew, sampleFiles } from "./identity/layout.mjs";
import { createLint } from "./identity/lint.mjs";
import { matchers } from "./identity/peers/matchers.mjs";
import { isLayoutOnly, replay } from "./identity/replay.mjs";
import { renderReport } from "./identity/render-report.mjs";
import { listUndecided } from "./identity/sample.mjs";
import { createScore, judge } from "./identity/score.mjs";
import { openTree } from "./identity/tree.mjs";
import { findTruth } from "./identity/truth.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: "string", default: "200" },
    format: { type: "string", multiple: true, default: [] },
    cache: { type: "string" },
    errors: { type: "string" },
    sample: { type: "string" },
  },
});
if (positionals.length === 0) {
  console.error("Name repositories with their history: npm run measure:identity -- DIR...");
  process.exit(2);
}

const labels = parseLabels(readFileSync(new URL("identity/labels.tsv", import.meta.url), "utf8"));
for (const file of [values.errors, values.sample]) if (file !== undefined) rmSync(file, { force: true });
for (const directory of positionals) console.log(renderReport(await measure(resolve(directory))));

/** Keeps an error of ours, or what people may decide, where that was asked for. */
function keep(file, entry) {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`);
}

async function measure(root) {
  const name = basename(root);
  const history = openHistory(root);
  const commits = history.commits(Number(values.commits) + 1);
  const report = { name, counts: {}, scores: {}, layouts: [], chain: createChain() };
  for (const matcher of Object.keys(matchers)) {
    report.scores[matcher] = { git: createScore(), edited: createScore(), times: [] };
  }
  const counts = { commits: 0, "not read": 0, files: 0, renames: 0, findings: 0, ours: 0, sql: 0, stayed: 0, moved: 0 };
  Object.assign(counts, { elsewhere: 0, edited: 0 });
  report.counts = counts;
  const tree = openTree(history, commits[0]);
  try {
    const { lint, refresh } = createLint(tree.root, values.cache && `${values.cache}/${name}.ndjson`);
    for (const [at, after] of commits.entries()) {
      if (at === 0) continue;
      const before = commits[at - 1];
      try {
        const changes = history.changes(before, after);
        const step = await replay(history, lint, { before, after, changes }, () => {
          tree.apply(after, changes);
          refresh(changes.flatMap(({ from, to }) => [from, to].filter((path) => path !== undefined)));
        });
        measureStep(report, step, (path) => history.blame(before, after, path));
        if (isLayoutOnly(step)) report.layouts.push(measureLayout(step, after.slice(0, 10)));
      } catch (error) {
        // A snapshot may lack its largest files.
        if (error.status === undefined) throw error;
        counts["not read"] += 1;
      }
    }
    for (const commit of values.format) {
      const [before, after] = await readCommit(history, commit);
      if (after === undefined) continue;
      const step = await replay(history, lint, { before, after, changes: sampleFiles(history.changes(before, after)) });
      report.layouts.push(measureLayout(step, after.slice(0, 10)));
    }
    const paths = history.list(commits.at(-1)).filter((path) => /\.tsx?$/u.test(path) && !path.endsWith(".d.ts"));
    const anew = await layOutAnew(history, lint, commits.at(-1), paths);
    report.layouts.push(measureLayout(anew, "other settings"));
  } finally {
    tree.remove();
  }
  return report;
}

/** A commit with the one before it; nothing where this repository has no such commit. */
async function readCommit(history, commit) {
  try {
    return history.commits(2, commit);
  } catch {
    return [];
  }
}

function measureStep({ name, counts, scores, chain }, step, blame) {
  const truth = findTruth(step.before, step.after, step.changes, blame);
  const edited = findLabels(labels.get(name) ?? [], step);
  counts.commits += 1;
  counts.files += step.after.size;
  counts.renames += step.renames.size;
  for (const { findings } of step.after.values()) {
    counts.findings += findings.length;
    counts.ours += findings.filter(({ issue_type }) => issue_type.startsWith("continuous/")).length;
    counts.sql += findings.filter(({ issue_type }) => issue_type.startsWith("continuous/sql-")).length;
  }
  for (const kind of ["stayed", "moved"]) counts[kind] += truth[kind].size;
  counts.elsewhere += truth.elsewhere;
  counts.edited += edited.size;
  for (const group of listUndecided(name, step, truth)) keep(values.sample, group);
  for (const [matcher, match] of Object.entries(matchers)) {
    const begun = performance.now();
    const links = match(step);
    scores[matcher].times.push(performance.now() - begun);
    if (matcher === "ours") chain.add(step, links);
    for (const [kind, known] of Object.entries({ git: new Map([...truth.stayed, ...truth.moved]), edited })) {
      judge(scores[matcher][kind], links, known, (what, finding, issue, link) => {
        if (matcher === "ours") keep(values.errors, { name, commit: step.commit, kind, what, finding, issue, link });
      });
    }
  }
}

function measureLayout(step, commit) {
  const { truth, counted } = findOrderTruth(step);
  const scores = {};
  for (const [matcher, match] of Object.entries(matchers)) {
    scores[matcher] = createScore();
    const begun = performance.now();
    const links = match(step);
    scores[matcher].ms = performance.now() - begun;
    judge(scores[matcher], links, truth, (what, finding, issue, link) => {
      if (matcher === "ours") keep(values.errors, { commit, kind: "layout", what, finding, issue, link });
    });
  }
  return { commit, files: step.after.size, findings: truth.size, counted, scores };
}
