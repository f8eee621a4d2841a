import type { Severity } from "@continuous/standards";

import type { IssuesDocument } from "../../documents/issues-document.js";
import { toJson } from "../to-json.js";

// GitLab knows five: blocker, critical, major, minor, info. Nothing of ours blocks by itself; that is for the pipeline.
const severities = { critical: "critical", warning: "major", info: "info" } as const satisfies Record<Severity, string>;

/** A GitLab Code Quality report. It has no place for problems: the caller says them elsewhere. */
export function renderIssuesGitlab(document: IssuesDocument): string {
  return toJson(
    document.issues.map((issue) => ({
      description: issue.description,
      check_name: issue.issue_type,
      fingerprint: issue.fingerprint,
      severity: severities[issue.severity],
      location: { path: issue.path, lines: { begin: issue.line, end: issue.end_line } },
    })),
  );
}
