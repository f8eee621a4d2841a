import { expect, test } from "vitest";

import { hostile } from "../../tests/documents/hostile.js";
import type { SyncDocument } from "../documents/sync-document.js";
import { renderSync } from "./render-sync.js";

const kept = { run_id: "5f0c", kept_at: "2026-03-01T10:00:00.000Z", path: ".continuous/spool/embedded/a.json.gz" };
const nothing: SyncDocument = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "0.0.0" },
  root: ".",
  sent: [],
  waiting: [],
  dead: [],
  elsewhere: 0,
  problems: [],
};
const plain = { colour: false, width: 100 };

test("nothing to send is said in a line", () => {
  expect(renderSync("text", nothing, plain)).toBe("Nothing was sent.\n");
});

test("what was sent, what waits here and elsewhere, and what is dead, with its reason", () => {
  const document: SyncDocument = {
    ...nothing,
    sent: [
      { ...kept, branch: "main", replayed: false, new: 3, resolved: 1 },
      { ...kept, branch: "main", replayed: true, new: 3, resolved: 1 },
    ],
    waiting: [kept],
    dead: [{ ...kept, path: ".continuous/spool/dead/b.json.gz", code: "store-rejected", message: "It was refused." }],
    elsewhere: 2,
    problems: [{ code: "store-unreachable", message: "It is away.", hint: "Wait.", where: { path: "." } }],
  };
  expect(renderSync("text", document, plain).split("\n")).toEqual([
    "2 runs sent:",
    "  2026-03-01T10:00Z  main  3 new, 1 resolved",
    "  2026-03-01T10:00Z  main  had arrived before",
    "1 run still waits.",
    "2 runs wait for another store: name that one to send them.",
    "1 run set aside, which no store will take:",
    "  .continuous/spool/dead/b.json.gz",
    "    It was refused.",
    "Remove what is of no more use. What was mended goes back into the folder it came from.",
    "",
    "1 problem",
    "",
    "  ! It is away.",
    "    .  store-unreachable",
    "    Wait.",
    "",
  ]);
});

test("names of branches and messages of databases inject nothing into a terminal", () => {
  const document: SyncDocument = {
    ...nothing,
    sent: [{ ...kept, branch: hostile, replayed: false, new: 0, resolved: 0 }],
    dead: [{ ...kept, path: hostile, code: hostile, message: hostile }],
    problems: [{ code: hostile, message: hostile, hint: hostile, where: { path: hostile } }],
  };
  const text = renderSync("text", document, plain);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  expect(text).not.toMatch(/^::/mu);
  expect(JSON.parse(renderSync("json", document, plain))).toMatchObject({ elsewhere: 0 });
});
