import { expect, test } from "vitest";

import { mixedDocument } from "../../../tests/documents/issues.js";
import { renderIssuesJson } from "./render-issues-json.js";

test("the document, and nothing else", () => {
  const text = renderIssuesJson(mixedDocument);
  expect(JSON.parse(text)).toEqual(mixedDocument);
  expect(text.startsWith('{\n  "schemaVersion": 1,\n  "tool": {\n')).toBe(true);
  expect(text.endsWith("\n}\n")).toBe(true);
});
