import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { git, writeCheckout, writeTree } from "../../tests/write-tree.js";
import { listFilesSince } from "./list-files-since.js";
import { listStagedFiles } from "./list-staged-files.js";

function commitAll(root: string): void {
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Say why");
}

describe("listStagedFiles", () => {
  test("lists what is added, changed and renamed, and what is deleted, not what is only on disk", () => {
    const root = writeCheckout({
      "changed.ts": "1",
      "deleted.ts": "2",
      "before.ts": "export const renamed = 3;\n",
      "same.ts": "4",
    });
    commitAll(root);
    writeFileSync(join(root, "changed.ts"), "10");
    writeFileSync(join(root, 'new "one"\n名.ts'), "5");
    renameSync(join(root, "before.ts"), join(root, "after.ts"));
    rmSync(join(root, "deleted.ts"));
    git(root, "add", "--all");
    writeFileSync(join(root, "same.ts"), "40");
    writeFileSync(join(root, "untracked.ts"), "");
    expect(listStagedFiles(root)).toEqual({
      ok: true,
      paths: ["after.ts", "changed.ts", 'new "one"\n名.ts'],
      deleted: ["before.ts", "deleted.ts"],
    });
  });

  test("lists paths relative to a root below the checkout's top, and nothing above", () => {
    const root = writeCheckout({ "top.ts": "", "packages/web/a.ts": "" });
    git(root, "add", ".");
    expect(listStagedFiles(join(root, "packages/web"))).toEqual({ ok: true, paths: ["a.ts"], deleted: [] });
  });

  test("says so outside of git", () => {
    expect(listStagedFiles(writeTree({}))).toEqual({
      ok: false,
      problem: {
        code: "not-a-git-repository",
        message: "This folder is in no git repository.",
        hint: "Run this in a git checkout.",
        where: { path: "." },
      },
    });
  });
});

describe("listFilesSince", () => {
  test("lists what this branch committed, staged, changed and added since it left the other", () => {
    const root = writeCheckout({
      ".gitignore": "ignored.ts\n",
      "same.ts": "",
      "deleted.ts": "export const deleted = 1;\n",
      "changed.ts": "",
      "theirs.ts": "",
    });
    commitAll(root);
    git(root, "switch", "--quiet", "--create", "feature");
    writeFileSync(join(root, "committed.ts"), "");
    rmSync(join(root, "deleted.ts"));
    commitAll(root);
    git(root, "switch", "--quiet", "main");
    writeFileSync(join(root, "theirs.ts"), "2");
    commitAll(root);
    git(root, "switch", "--quiet", "feature");
    writeFileSync(join(root, "staged.ts"), "");
    git(root, "add", "staged.ts");
    writeFileSync(join(root, "changed.ts"), "2");
    writeFileSync(join(root, "untracked.ts"), "");
    writeFileSync(join(root, "ignored.ts"), "");
    expect(listFilesSince(root, "main")).toEqual({
      ok: true,
      paths: ["changed.ts", "committed.ts", "staged.ts", "untracked.ts"],
      deleted: ["deleted.ts"],
    });
  });

  test("lists paths relative to a root below the checkout's top", () => {
    const root = writeCheckout({ "top.ts": "" });
    commitAll(root);
    mkdirSync(join(root, "packages/web"), { recursive: true });
    writeFileSync(join(root, "packages/web/a.ts"), "");
    writeFileSync(join(root, "top.ts"), "2");
    expect(listFilesSince(join(root, "packages/web"), "HEAD")).toEqual({ ok: true, paths: ["a.ts"], deleted: [] });
  });

  test.each([["nowhere"], ["--output=x.txt"], ["-h"], [""], ["main:a.ts"]])("knows no commit called %j", (ref) => {
    const root = writeCheckout({ "a.ts": "" });
    commitAll(root);
    const answer = listFilesSince(root, ref);
    expect(answer.ok ? answer.paths : answer.problem).toEqual({
      code: "unknown-ref",
      message: `git knows no commit called "${ref}".`,
      hint: "Name a branch, tag or commit that is here; in CI, fetch it first.",
      where: { path: "." },
    });
  });

  test("says when two branches share no commit", () => {
    const root = writeCheckout({ "a.ts": "" });
    commitAll(root);
    git(root, "switch", "--quiet", "--orphan", "other");
    git(root, "commit", "--quiet", "--allow-empty", "--message", "one");
    const answer = listFilesSince(root, "main");
    expect(answer.ok ? answer.paths : answer.problem.code).toBe("no-common-commit");
  });

  test("says so outside of git", () => {
    const answer = listFilesSince(writeTree({}), "main");
    expect(answer.ok ? answer.paths : answer.problem.code).toBe("not-a-git-repository");
  });
});
