import { expect, it } from "vitest";

import type { IssuesDocument } from "../../documents/issues-document.js";
import { summariseIssues } from "./summarise-issues.js";

const counts = { critical: 0, warning: 0, info: 0, resolved: 4, fixed: 4, files: 11, suppressed: 1, set_aside: 0 };

function aDocument(summary: Partial<IssuesDocument["summary"]>): IssuesDocument {
  const run = { id: "1", branch: "topic", started_at: "", completed_at: "", recorded: true };
  const tool = { name: "continuous", version: "0" } as const;
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    run,
    summary: { ...counts, new: 3, ...summary },
    issues: [],
    problems: [],
  };
}

it("says how a branch stands to the default one", () => {
  expect(summariseIssues(aDocument({ base: { branch: "main", new: 3, fixed: 2 } }))).toBe(
    "No issues in 11 files (3 new and 2 fixed against main; 4 resolved, 1 suppressed)",
  );
});

it("says nothing of another branch where nothing is known of it", () => {
  expect(summariseIssues(aDocument({}))).toBe("No issues in 11 files (4 resolved, 1 suppressed)");
});
