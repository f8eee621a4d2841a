import { gzipSync } from "node:zlib";

import type { Log } from "sarif";
import { expect, test } from "vitest";

import { issue, issuesDocument } from "../../../tests/documents/issues.js";
import { fitSarif } from "./fit-sarif.js";
import { renderIssuesSarif } from "./render-issues-sarif.js";

/** Words that do not compress, the same ones each time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join("");
}

test("more results than code scanning takes: the most severe stay, and the cut is said", () => {
  const many = Array.from({ length: 26_000 }, (_, index) =>
    issue({ line: index + 1, severity: index % 2 === 0 ? "info" : "critical", suggested_fix: null }),
  );
  const [run] = (JSON.parse(renderIssuesSarif(issuesDocument(many))) as Log).runs;
  expect(run?.results).toHaveLength(25_000);
  expect(run?.results?.filter(({ level }) => level === "error")).toHaveLength(13_000);
  expect(run?.invocations?.[0]?.toolExecutionNotifications).toEqual([
    {
      level: "warning",
      descriptor: { id: "results-left-out" },
      message: {
        text: "1000 of 26000 issues are left out, the least severe ones, so that code scanning takes the report: their alerts count as closed. Code scanning shows 5000 results of a run, and 26000 issues were found. `continuous report issues` lists all.",
      },
    },
  ]);
});

test("what is taken but not shown is said too", () => {
  const many = Array.from({ length: 5001 }, (_, index) => issue({ line: index + 1 }));
  const [run] = (JSON.parse(renderIssuesSarif(issuesDocument(many))) as Log).runs;
  expect(run?.results).toHaveLength(5001);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
    "Code scanning shows 5000 results of a run, and 5001 issues were found. `continuous report issues` lists all.",
  );
});

test("a report that is too large compressed is cut until it is not", () => {
  const piece = noise(300_000);
  const render = (count: number): string => Array.from({ length: count }, () => piece).join("\n");
  // The same text again compresses only within gzip's window, so each piece counts.
  const text = fitSarif(20, render, 1_000_000);
  expect(gzipSync(text).byteLength).toBeLessThanOrEqual(1_000_000);
  expect(text.split("\n")).toHaveLength(3);
});
