import { groupBy } from "@continuous/source";
import type { Problem } from "@continuous/standards";
import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";

import type { Issue, IssuesDocument } from "../../documents/issues-document.js";
import { placeOf } from "../text/place-of.js";
import { toXmlText } from "../to-xml-text.js";

/**
 * JUnit XML: a test suite for each file with issues, a failed test for each issue, an error for each problem. Where all
 * is well there is one passed test, since some readers take a report without tests for a broken one. Valid by Jenkins' schema,
 * which knows no attributes for files and lines: they stand in the names.
 */
export function renderIssuesJunit(document: IssuesDocument): string {
  const { issues, problems } = document;
  const clean = issues.length === 0 && problems.length === 0;
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("testsuites", {
    name: "continuous",
    tests: clean ? 1 : issues.length + problems.length,
    failures: issues.length,
    errors: problems.length,
  });
  for (const [path, group] of groupBy(issues, (issue) => issue.path)) addFile(root, path, group);
  if (problems.length > 0) addProblems(root, problems);
  if (clean)
    addSuite(root, "standards", { tests: 1, failures: 0, errors: 0 }).ele("testcase", {
      name: "No issues",
      classname: "standards",
    });
  return `${root.end({ prettyPrint: true })}\n`;
}

function addSuite(
  root: XMLBuilder,
  name: string,
  counts: { tests: number; failures: number; errors: number },
): XMLBuilder {
  return root.ele("testsuite", { name: toXmlText(name), ...counts });
}

function addFile(root: XMLBuilder, path: string, issues: readonly Issue[]): void {
  const suite = addSuite(root, path, { tests: issues.length, failures: issues.length, errors: 0 });
  for (const issue of issues) {
    const name = `${issue.issue_type} at ${String(issue.line)}:${String(issue.column)}`;
    const details = [placeOf(issue), issue.description, ...(issue.suggested_fix === null ? [] : [issue.suggested_fix])];
    suite
      .ele("testcase", { name: toXmlText(name), classname: toXmlText(path) })
      .ele("failure", { message: toXmlText(issue.description, "join"), type: issue.severity })
      .txt(toXmlText(details.join("\n")));
  }
}

function addProblems(root: XMLBuilder, problems: readonly Problem[]): void {
  const suite = addSuite(root, "problems", { tests: problems.length, failures: 0, errors: problems.length });
  for (const { code, message, hint, where } of problems) {
    suite
      .ele("testcase", { name: toXmlText(code), classname: toXmlText(where.path === "" ? "problems" : where.path) })
      .ele("error", { message: toXmlText(message, "join"), type: toXmlText(code) })
      .txt(toXmlText([placeOf(where), message, hint].filter((part) => part !== "").join("\n")));
  }
}
