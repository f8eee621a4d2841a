import { basename, join } from "node:path";

import type { DashboardDocument } from "../documents/dashboard-document.js";
import { readGit } from "../git/read-git.js";
import { toForgeLinks, type ForgeLinks } from "../git/to-forge-links.js";
import { dashboardFormats } from "../present/dashboard/dashboard-formats.js";
import { daysOfOverview } from "../queries/to-overview.js";
import { toPeriods } from "../queries/to-periods.js";
import { dayInMilliseconds } from "../queries/window.js";
import type { StoredRun } from "../store/store.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { openReport } from "./open-report.js";
import { parseMoment } from "./parse-moment.js";
import { UsageError } from "./usage-error.js";
import { writeDocument } from "./write-document.js";

const mostRuns = 200;
/** Weeks of ten years: more make no chart. */
const mostDays = 3_660;

/** `report dashboard`, once its arguments are read. */
export async function runDashboard(context: CommandContext, since: string): Promise<void> {
  const format = findFormat(dashboardFormats, context.globals().format);
  const { document, root } = await load(context, since);
  if (format === "json") {
    const { toJson } = await import("../present/to-json.js");
    await writeDocument(context, toJson(document));
    return;
  }
  const [{ renderDashboard }, { loadDashboardPage }] = await Promise.all([
    import("../present/dashboard/render-dashboard.js"),
    import("./load-dashboard-page.js"),
  ]);
  const html = renderDashboard(document, loadDashboardPage());
  const file = join(root, ".continuous", "dashboard.html");
  // Nobody reads a page in a terminal.
  await writeDocument(context, html, context.io.isTerminal === true ? file : undefined);
}

async function load(
  context: CommandContext,
  given: string,
): Promise<{ readonly document: DashboardDocument; readonly root: string }> {
  const now = context.io.now();
  const asked = parseMoment("--since", given, now, "start").getTime();
  if (asked >= now.getTime()) throw new UsageError("--since is not before now.", "Give an earlier --since.");
  if (now.getTime() - asked > mostDays * dayInMilliseconds) {
    throw new UsageError("That is too long a time.", "Give a later --since.");
  }
  const [first] = toPeriods("week", {
    from: Math.min(asked, now.getTime() - daysOfOverview * dayInMilliseconds),
    until: now.getTime(),
  });
  const { store, branch, root } = await openReport(context, "report dashboard");
  try {
    const since = new Date(first?.from ?? asked).toISOString();
    const history = await store.history({ branch, since, until: null, now: now.toISOString() });
    const issues = await store.openIssues(branch);
    const items = await store.inventory();
    const runs = await store.runs(branch, mostRuns);
    const commit = findCommit(runs);
    const links = await loadLinks(context, root, commit ?? branch);
    const { toDashboardDocument } = await import("../documents/to-dashboard-document.js");
    const name = links?.repository.split("/").at(-1) ?? basename(root);
    const facts = { tool, name, history, issues, items, runs, links, commit, problems: [] };
    return { document: toDashboardDocument(facts), root };
  } finally {
    await store.close();
  }
}

/** Issues stand where the last check saw them. */
function findCommit(runs: readonly StoredRun[]): string | null {
  const checks = runs.filter(({ run_type, commit_sha }) => run_type === "standards" && commit_sha !== null);
  return (checks[0] ?? runs.find(({ commit_sha }) => commit_sha !== null))?.commit_sha ?? null;
}

async function loadLinks({ io }: CommandContext, root: string, ref: string): Promise<ForgeLinks | null> {
  const remote =
    (await readGit(root, ["remote", "get-url", "origin"])) ??
    (await readGit(root, ["config", "--get-regexp", "^remote\\..*\\.url$"]))?.split("\n")[0]?.split(" ")[1];
  return remote === undefined ? null : toForgeLinks(remote, ref, io.env);
}
