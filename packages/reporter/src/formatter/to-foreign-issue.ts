import type { Linter } from "eslint";

import type { Issue } from "../documents/issues-document.js";

/** A message of another plugin's rule, for the screen. It has no identity: it is never recorded. */
export function toForeignIssue(path: string, message: Linter.LintMessage, at: string): Issue {
  const line = Math.max(1, message.line);
  const column = Math.max(1, message.column);
  return {
    fingerprint: "",
    issue_type: message.ruleId ?? (message.fatal === true ? "continuous/parse-error" : "eslint"),
    standard: null,
    severity: message.severity === 2 ? "critical" : "warning",
    item_type: null,
    item_name: null,
    path,
    line,
    column,
    end_line: message.endLine ?? line,
    end_column: message.endColumn ?? column,
    description: message.message,
    suggested_fix: null,
    detected_at: at,
    is_new: false,
  };
}
