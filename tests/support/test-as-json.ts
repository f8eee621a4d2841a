import type { IssuesDocument, TestRunDocument } from "@continuous/reporter";

import { runContinuous } from "./run-continuous.js";

/** `test … --format json`. */
export function testAsJson(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly document: TestRunDocument; readonly stderr: string } {
  const { status, stdout, stderr } = runContinuous(cwd, ["test", ...args, "--format", "json"], env);
  if (stdout === "") throw new Error(`The command printed no document (exit code ${String(status)}): ${stderr}`);
  return { status, document: JSON.parse(stdout) as TestRunDocument, stderr };
}

/** Open issues as `type item: path`, sorted. */
export function listOpenIssues(cwd: string): readonly string[] {
  const { stdout } = runContinuous(cwd, ["report", "issues", "--format", "json"]);
  return (JSON.parse(stdout) as IssuesDocument).issues
    .map(({ issue_type, item_name, path }) => `${issue_type} ${item_name ?? "-"}: ${path}`)
    .sort();
}
