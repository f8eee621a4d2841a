import type { EditorSnapshot } from "@continuous/snapshot";
import { compileStandards } from "@continuous/standards";
import { expect, test } from "vitest";

import { describeNote } from "./describe-note.js";
import { reviseWorkspace, type WorkspaceTexts } from "./revise-workspace.js";

const host = { root: "/repository", typescriptVersion: null, budget: 60_000, now: () => 0 };
const snapshot: EditorSnapshot = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "0.1.0" },
  root: ".",
  standards: {
    source: "standards.yaml",
    hash: "",
    rules: [{ id: "continuous/error-handling", standard: "services.error_handling", severity: "warning", options: {} }],
  },
  inventory: null,
  issues: null,
  tests: null,
  coverage: null,
};

function texts(yaml: string, snapshotText: string | number | null): WorkspaceTexts {
  const compiled = compileStandards(yaml, { path: "standards.yaml", today: "2026-11-23" });
  return { standards: { ...compiled, text: yaml }, snapshot: snapshotText, gitIgnore: null, suppressions: null };
}

const sound = "services:\n  required: [singleton_pattern]\n";
const broken = "services:\n  required: [singelton_pattern]\n";
const service = {
  path: "/repository/services/mail-service.ts",
  text: "export class MailService {\n  send(): void {}\n}\n",
};
const dropped = { path: service.path, text: "export function send() {\n  try {\n    go();\n  } catch {}\n}\n" };

test("a mistake in standards.yaml is said, and the standards from before hold", () => {
  const before = reviseWorkspace(null, texts(sound, JSON.stringify(snapshot)), host);
  expect(before.notes).toEqual([]);
  const after = reviseWorkspace(before, texts(broken, JSON.stringify(snapshot)), host);
  expect(after.problems).toMatchObject([
    { code: "unknown-word", where: { path: "standards.yaml", line: 2, column: 14 } },
  ]);
  expect(after.notes).toMatchObject([{ kind: "standards-refused", inEffect: "earlier standards" }]);
  expect(after.engine?.lint(service)?.findings).toMatchObject([{ rule: "continuous/singleton-pattern" }]);
  const mended = reviseWorkspace(after, texts(sound, JSON.stringify(snapshot)), host);
  expect(mended).toMatchObject({ notes: [], problems: [] });
});

test("from the start, the snapshot's standards hold; without one, nothing is checked", () => {
  const first = reviseWorkspace(null, texts(broken, JSON.stringify(snapshot)), host);
  expect(first.notes).toMatchObject([{ kind: "standards-refused", inEffect: "the snapshot's standards" }]);
  expect(first.engine?.lint(dropped)?.findings).toMatchObject([{ rule: "continuous/error-handling", severity: 1 }]);
  expect(reviseWorkspace(null, texts(broken, null), host)).toMatchObject({ engine: null, standards: null });
});

test("a snapshot that cannot be used leaves the one before in use", () => {
  const before = reviseWorkspace(null, texts(sound, JSON.stringify(snapshot)), host);
  const cut = reviseWorkspace(before, texts(sound, '{"schemaVersion": 1, "to'), host);
  expect(cut.snapshot).toEqual(snapshot);
  expect(cut.notes).toMatchObject([{ kind: "snapshot-refused", kept: true }]);
  const newer = reviseWorkspace(before, texts(sound, JSON.stringify({ ...snapshot, schemaVersion: 2 })), host);
  expect(newer.snapshot).toEqual(snapshot);
  const large = reviseWorkspace(null, texts(sound, 100_000_000), host);
  expect(large.snapshot).toBeNull();
  expect(large.notes.map(describeNote)).toEqual([
    ".continuous/snapshot.json cannot be used: it is too large (100 MB). Run `continuous discover` to write it anew.",
  ]);
  expect(reviseWorkspace(before, texts(sound, null), host).notes).toEqual([{ kind: "no-snapshot" }]);
});
