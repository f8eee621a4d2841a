import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { git, writeCheckout, writeTree } from "../../tests/write-tree.js";
import { listSourceFiles } from "./list-source-files.js";

function pathsOf(root: string, paths?: readonly string[]): readonly string[] {
  const tree = listSourceFiles(paths === undefined ? { root } : { root, paths });
  return tree.files.map((file) => file.path);
}

const isRoot = process.getuid?.() === 0;

// A checkout, and the same tree where git has no say: both ways must agree.
describe.each([
  ["in a checkout", writeCheckout],
  ["outside of git", writeTree],
])("%s", (_name, write) => {
  test("lists modules by path, by code unit, with their size", () => {
    const root = write({
      "b.ts": "1",
      "B.tsx": "12",
      "a/z.mjs": "123",
      "a.cts": "",
      "readme.md": "",
      "a/data.json": "{}",
    });
    expect(listSourceFiles({ root })).toEqual({
      files: [
        { path: "B.tsx", bytes: 2 },
        { path: "a.cts", bytes: 0 },
        { path: "a/z.mjs", bytes: 3 },
        { path: "b.ts", bytes: 1 },
      ],
      leftOut: [],
      problems: [],
    });
  });

  test("keeps names with spaces, quotes, newlines and letters of every kind", () => {
    const names = [
      "a b/c#d.ts",
      'say "hi".ts',
      "it's.ts",
      "new\nline.ts",
      "größe/名前.ts",
      "-dash.ts",
      "tab\t.ts",
      "back\\slash.ts",
      "[id]/$x.ts",
    ];
    const root = write(Object.fromEntries(names.map((name) => [name, ""])));
    expect(pathsOf(root)).toEqual([
      "-dash.ts",
      "[id]/$x.ts",
      "a b/c#d.ts",
      "back\\slash.ts",
      "größe/名前.ts",
      "it's.ts",
      "new\nline.ts",
      'say "hi".ts',
      "tab\t.ts",
    ]);
  });

  test("lists names that differ in case alone as two files", () => {
    const root = write({ "src/Mail.ts": "", "src/mail.ts": "" });
    expect(pathsOf(root)).toEqual(["src/Mail.ts", "src/mail.ts"]);
  });

  test("honours every .gitignore on the way, the nearest last", () => {
    const root = write({
      ".gitignore": "*.gen.ts\n/private/\nTemp/\n",
      "a.gen.ts": "",
      "private/a.ts": "",
      "src/private/a.ts": "",
      "src/temp/a.ts": "",
      "src/Temp/a.ts": "",
      "src/.gitignore": "!keep.gen.ts\nlocal.ts\n",
      "src/keep.gen.ts": "",
      "src/drop.gen.ts": "",
      "src/local.ts": "",
      "lib/local.ts": "",
    });
    const tree = listSourceFiles({ root });
    expect(tree.files.map((file) => file.path)).toEqual(["lib/local.ts", "src/private/a.ts", "src/temp/a.ts"]);
    expect(tree.leftOut).toEqual([{ path: "src/keep.gen.ts", reason: "generated", because: "*.gen.*" }]);
  });

  test("says what it leaves out and why", () => {
    const root = write({ "src/a.ts": "", "src/a.test.ts": "", "dist/a.js": "", "node_modules/x/index.js": "" });
    const tree = listSourceFiles({ root });
    expect(tree.files).toEqual([{ path: "src/a.ts", bytes: 0 }]);
    expect(tree.leftOut).toEqual([
      { path: "dist/a.js", reason: "built", because: "dist/" },
      { path: "src/a.test.ts", reason: "test", because: "*.test.*" },
    ]);
  });

  test("goes round no circle of links, and lists a linked file once", () => {
    const root = write({ "src/a.ts": "" });
    symlinkSync("..", join(root, "src", "up"));
    symlinkSync("a.ts", join(root, "src", "b.ts"));
    symlinkSync("c.ts", join(root, "src", "c.ts"));
    symlinkSync("nowhere.ts", join(root, "src", "d.ts"));
    expect(listSourceFiles({ root })).toEqual({
      files: [{ path: "src/a.ts", bytes: 0 }],
      leftOut: [],
      problems: [],
    });
  });

  test("passes over a pipe", () => {
    const root = write({ "src/a.ts": "" });
    execFileSync("mkfifo", [join(root, "src", "pipe.ts")]);
    expect(pathsOf(root)).toEqual(["src/a.ts"]);
  });

  test("takes other extensions", () => {
    const root = write({ "package.json": "{}", "a.ts": "" });
    const tree = listSourceFiles({ root, extensions: [".json"] });
    expect(tree.files).toEqual([{ path: "package.json", bytes: 2 }]);
  });

  test("keeps to the paths it is given, and says which it cannot serve", () => {
    const root = write({
      ".gitignore": "local.ts\n",
      "a/one.ts": "",
      "a/b/two.ts": "",
      "ab/three.ts": "",
      "local.ts": "",
    });
    const tree = listSourceFiles({
      root,
      paths: ["./a/", join(root, "ab/three.ts"), "gone.ts", "../elsewhere.ts", "local.ts"],
    });
    expect(tree.files.map((file) => file.path)).toEqual(["a/b/two.ts", "a/one.ts", "ab/three.ts"]);
    expect(tree.leftOut).toEqual([{ path: "local.ts", reason: "git-ignored", because: "git does not list it" }]);
    expect(tree.problems.map((problem) => [problem.code, problem.message])).toEqual([
      ["path-missing", "There is no file or folder gone.ts."],
      ["path-outside-root", "../elsewhere.ts is outside the root."],
    ]);
    expect(pathsOf(root, ["."])).toEqual(["a/b/two.ts", "a/one.ts", "ab/three.ts"]);
  });

  test.skipIf(isRoot)("reports a folder it may not read, and lists the rest", () => {
    const root = write({ "open/a.ts": "", "shut/b.ts": "" });
    chmodSync(join(root, "shut"), 0o000);
    const tree = listSourceFiles({ root });
    chmodSync(join(root, "shut"), 0o755);
    expect(tree.files.map((file) => file.path)).toEqual(["open/a.ts"]);
    expect(tree.problems.map((problem) => [problem.code, problem.where.path])).toEqual([["file-unreadable", "shut"]]);
  });
});

test("leaves out tracked files that are gone from disk, and lists untracked ones", () => {
  const root = writeCheckout({ "kept.ts": "", "gone.ts": "" });
  git(root, "add", ".");
  rmSync(join(root, "gone.ts"));
  writeFileSync(join(root, "new.ts"), "");
  expect(pathsOf(root)).toEqual(["kept.ts", "new.ts"]);
});

test("lists what is tracked in spite of .gitignore", () => {
  const root = writeCheckout({ ".gitignore": "*\n", "forced.ts": "", "other.ts": "" });
  git(root, "add", "--force", "forced.ts");
  expect(pathsOf(root)).toEqual(["forced.ts"]);
});

test("lists a subfolder of a checkout relative to itself, under the outer .gitignore", () => {
  const root = writeCheckout({
    ".gitignore": "local.ts\n",
    "packages/web/a.ts": "",
    "packages/web/local.ts": "",
    "other.ts": "",
  });
  expect(pathsOf(join(root, "packages/web"))).toEqual(["a.ts"]);
});

test("walks a root that an outer repository ignores", () => {
  const root = writeCheckout({
    ".gitignore": "/sandbox/\n",
    "sandbox/.gitignore": "local.ts\n",
    "sandbox/a.ts": "",
    "sandbox/local.ts": "",
  });
  expect(pathsOf(join(root, "sandbox"))).toEqual(["a.ts"]);
});

test("passes over a repository inside the repository", () => {
  const root = writeCheckout({ "a.ts": "", "inner/b.ts": "" });
  git(join(root, "inner"), "init", "--quiet");
  git(join(root, "inner"), "add", ".");
  git(join(root, "inner"), "commit", "--quiet", "--message", "one");
  git(root, "-c", "advice.addEmbeddedRepo=false", "add", ".");
  expect(pathsOf(root)).toEqual(["a.ts"]);
});

test("walks a folder whose .git is broken, and says so", () => {
  const root = writeTree({ ".git": "gitdir: /nowhere\n", "a.ts": "" });
  const tree = listSourceFiles({ root });
  expect(tree.files).toEqual([{ path: "a.ts", bytes: 0 }]);
  expect(tree.problems.map((problem) => problem.code)).toEqual(["git-failed"]);
});

test("walks a checkout that belongs to somebody else, and says what to do", () => {
  const root = writeCheckout({ ".gitignore": "local.ts\n", "a.ts": "", "local.ts": "" });
  process.env["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1";
  try {
    const tree = listSourceFiles({ root });
    expect(tree.files).toEqual([{ path: "a.ts", bytes: 0 }]);
    expect(tree.problems).toEqual([
      {
        code: "git-refused",
        message: "git refuses to read this repository, because its folder belongs to somebody else.",
        hint: "Run `git config --global --add safe.directory` with the folder's path, or change its owner.",
        where: { path: "." },
      },
    ]);
  } finally {
    delete process.env["GIT_TEST_ASSUME_DIFFERENT_OWNER"];
  }
});

test("walks where there is no git", () => {
  const root = writeCheckout({ ".gitignore": "local.ts\n", "a.ts": "", "local.ts": "" });
  const path = process.env["PATH"];
  process.env["PATH"] = root;
  try {
    expect(listSourceFiles({ root })).toEqual({ files: [{ path: "a.ts", bytes: 0 }], leftOut: [], problems: [] });
  } finally {
    process.env["PATH"] = path;
  }
});

test("says what is wrong with a root", () => {
  const root = writeTree({ "a.ts": "" });
  const missing = listSourceFiles({ root: join(root, "gone") });
  expect([missing.files, missing.problems.map((problem) => problem.code)]).toEqual([[], ["root-missing"]]);
  const file = listSourceFiles({ root: join(root, "a.ts") });
  expect([file.files, file.problems.map((problem) => problem.code)]).toEqual([[], ["root-not-a-folder"]]);
  mkdirSync(join(root, "empty"));
  expect(listSourceFiles({ root: join(root, "empty") })).toEqual({ files: [], leftOut: [], problems: [] });
});

test("is not led astray by what a hook's git says of its own repository", () => {
  const root = writeCheckout({ "packages/web/a.ts": "" });
  process.env["GIT_DIR"] = ".git";
  try {
    expect(listSourceFiles({ root: join(root, "packages/web") })).toEqual({
      files: [{ path: "a.ts", bytes: 0 }],
      leftOut: [],
      problems: [],
    });
  } finally {
    delete process.env["GIT_DIR"];
  }
});
