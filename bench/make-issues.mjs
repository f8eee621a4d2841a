import { createHash } from "node:crypto";

/** Issues of about 500 bytes, 20 a file. A share of them is another than without: a quarter gone, a quarter new, a half moved. */
export function makeIssues(count, changed) {
  const every = changed === 0 ? Infinity : Math.round(1 / changed) * 4;
  return Array.from({ length: count }, (_, n) => {
    const kind = Math.floor(n / (every / 4)) % 4;
    const isTouched = n % (every / 4) === 0;
    return makeIssue(isTouched && kind === 0 ? count + n : n, isTouched && kind > 1 ? 1 : 0);
  });
}

function makeIssue(n, moved) {
  const line = ((n % 20) + 1) * 17 + moved;
  return {
    fingerprint: toUuid(`finding ${n}`),
    issue_type: "continuous/error-handling",
    standard: "services.error_handling",
    severity: n % 3 === 0 ? "critical" : "warning",
    item_type: "service",
    item_name: `Order${n % 500}Service`,
    path: `packages/shop/src/services/order-${Math.floor(n / 20)}/order-service.ts`,
    line,
    column: 5,
    end_line: line + 2,
    end_column: 6,
    description: `What \`placeOrder${n}\` throws is caught and dropped: whoever calls it takes a failed order for a placed one.`,
    suggested_fix: "Let it pass, or give back a result that says it failed.",
    identity: {
      symbol: `Order${n % 500}Service.placeOrder${n}`,
      text: hash(`text ${n}`, 16),
      before: hash(`before ${n}`, 16),
      after: hash(`after ${n}`, 16),
      words: hash(`words ${n}`, 32),
    },
  };
}

/** A run over everything that found these. */
export function makeRun(name, issues, minute) {
  const time = new Date(Date.UTC(2026, 5, 1, 12, minute)).toISOString();
  const issue_types = ["continuous/error-handling"];
  const paths = [...new Set(issues.map(({ path }) => path))];
  return {
    schemaVersion: 1,
    run: {
      id: toUuid(`run ${name} ${issues.length}`),
      run_type: "standards",
      branch: name.split(" ")[0] === "remote" ? "remote" : "main",
      commit_sha: null,
      started_at: time,
      completed_at: time,
      passed: 0,
      failed: paths.length,
      skipped: 0,
      coverage_percent: null,
      results: { files: paths.length, whole: true },
      errors: [],
    },
    scope: {
      rectangles: [{ issue_types, paths, excluded_paths: [] }],
      deletions: { issue_types, paths: null, existing_paths: paths },
    },
    rules: { "continuous/error-handling": "0123456789abcdef" },
    issues,
  };
}

/** An issue as a row of the table, as recording would write it. */
export function toRow(issue, branch) {
  const at = "2026-06-01T12:00:00Z";
  return [
    issue.issue_type,
    issue.severity,
    issue.item_type,
    issue.item_name,
    issue.description,
    issue.suggested_fix,
    at,
    JSON.stringify({ identity: issue.identity }),
    branch,
    issue.fingerprint,
    issue.standard,
    issue.path,
    issue.line,
    issue.column,
    issue.end_line,
    issue.end_column,
    "0123456789abcdef",
    1234567890123,
    at,
    "00000000-0000-4000-8000-000000000000",
  ];
}

function toUuid(name) {
  const hex = hash(name, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function hash(text, digits) {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
