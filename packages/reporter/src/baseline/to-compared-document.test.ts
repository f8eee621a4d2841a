import { describe, expect, test } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import type { IssuesDocument } from "../documents/issues-document.js";
import { toComparedDocument } from "./to-compared-document.js";

const [one, two, gone] = [anIssue("one"), anIssue("two"), anIssue("gone")];
const comparison = {
  kind: "store",
  name: "main in a store",
  branch: "main",
  setAside: new Set<typeof gone>(),
} as const;

/** Of a run on a branch that recorded `one` as new. */
function compare(
  run: { readonly branch: string; readonly recorded: boolean },
  given: Partial<typeof comparison> = {},
  known = [two],
): IssuesDocument {
  const document = {
    run,
    summary: { new: 9, critical: 2 },
    issues: [
      { ...one, is_new: true },
      { ...two, is_new: true },
    ],
  } as unknown as IssuesDocument;
  return toComparedDocument(document, { ...comparison, ...given }, [one, two], {
    known: new Map(known.map((issue) => [issue, issue])),
    gone: new Map([[gone, "fixed"]]),
  });
}

const news = ({ issues }: IssuesDocument): boolean[] => issues.map(({ is_new }) => is_new);
const topic = { branch: "topic", recorded: true };

describe("new", () => {
  test("is what is not known, however the run was recorded", () => {
    expect(news(compare(topic))).toEqual([true, false]);
    expect(news(compare(topic, {}, []))).toEqual([true, true]);
    expect(news(compare(topic, {}, [one, two]))).toEqual([false, false]);
  });

  test("is what was new at the first try, for a run of the branch itself", () => {
    expect(news(compare({ branch: "main", recorded: true }, {}, [one, two]))).toEqual([true, true]);
    expect(news(compare({ branch: "main", recorded: false }, {}, [one, two]))).toEqual([false, false]);
  });
});

test("counts and names what it is compared with", () => {
  const { summary, compared_with, gone: left } = compare(topic);
  expect(summary).toMatchObject({ new: 1, critical: 2 });
  expect(compared_with).toEqual({ kind: "store", name: "main in a store", branch: "main", known: 1, gone: 1 });
  const { fingerprint, issue_type, path, line, column, description } = gone;
  expect(left).toEqual([{ fingerprint, issue_type, path, line, column, description, reason: "fixed" }]);
});

test("what people had set aside is no issue that was mended", () => {
  expect(compare(topic, { setAside: new Set([gone]) }).gone).toEqual([]);
});
