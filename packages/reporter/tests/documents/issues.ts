import { sortIssues } from "../../src/documents/sort-issues.js";
import type { Issue, IssuesDocument } from "../../src/documents/issues-document.js";
import { toSummary } from "../../src/documents/to-summary.js";

const singleton: Issue = {
  fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d01",
  issue_type: "continuous/singleton-pattern",
  standard: "services.singleton_pattern",
  severity: "critical",
  item_type: "service",
  item_name: "CartService",
  path: "packages/shop/src/services/cart-service.ts",
  line: 3,
  column: 14,
  end_line: 3,
  end_column: 25,
  description: "CartService can be constructed by anyone, and nothing keeps a single instance of it.",
  suggested_fix: "Make the constructor private and add a static getInstance() that keeps the instance.",
  detected_at: "2026-03-02T09:00:00.000Z",
  is_new: true,
};

const lostError: Issue = {
  ...singleton,
  fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d02",
  issue_type: "continuous/error-handling",
  standard: "services.error_handling",
  severity: "warning",
  line: 7,
  column: 7,
  end_line: 9,
  end_column: 6,
  description: "The catch in addItem() only logs, and the caller goes on as if it had worked.",
  suggested_fix: null,
  detected_at: "2026-02-01T09:00:00.000Z",
  is_new: false,
};

const parseError: Issue = {
  ...lostError,
  fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d03",
  issue_type: "continuous/parse-error",
  standard: null,
  severity: "critical",
  item_type: null,
  item_name: null,
  path: "apps/web/src/überblick [1].tsx",
  line: 1,
  column: 1,
  end_line: 1,
  end_column: 1,
  description: "Parsing error: ';' expected.",
};

const naming: Issue = {
  ...lostError,
  fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d04",
  issue_type: "continuous/service-naming",
  standard: "services.naming",
  severity: "info",
  line: 3,
  column: 14,
  end_line: 3,
  end_column: 25,
  description: "The file cart-service.ts exports CartsService; one service has one name.",
};

/** The document of a run that found `issues`. */
export function issuesDocument(issues: readonly Issue[], changes: Partial<IssuesDocument> = {}): IssuesDocument {
  return {
    schemaVersion: 1,
    tool: { name: "continuous", version: "0.1.0" },
    root: ".",
    run: {
      id: "6f2c1d0e-3b5a-4c7d-9e8f-0a1b2c3d4e5f",
      branch: "main",
      started_at: "2026-03-02T09:00:00.000Z",
      completed_at: "2026-03-02T09:00:04.000Z",
      recorded: true,
    },
    summary: toSummary(issues, { resolved: 1, files: 48, suppressed: 3 }),
    issues: sortIssues(issues),
    problems: [],
    ...changes,
  };
}

/** An issue that differs from an ordinary one in `changes`. */
export function issue(changes: Partial<Issue> = {}): Issue {
  return { ...singleton, ...changes };
}

export const cleanDocument = issuesDocument([]);

export const mixedDocument = issuesDocument([singleton, lostError, parseError, naming], {
  problems: [
    {
      code: "file-unreadable",
      message: "packages/shop/src/legacy.ts cannot be read: permission denied.",
      hint: "Give the user that runs the check the right to read it, or exclude it.",
      where: { path: "packages/shop/src/legacy.ts" },
    },
  ],
});

export const sources: ReadonlyMap<string, string> = new Map([
  [
    singleton.path,
    `import { db } from "./db.js";

export class CartService {
  async addItem(id: string): Promise<void> {
    try {
      await db.add(id);
    } catch (error) {
      console.error(error);
    }
  }
}
`,
  ],
]);
