import { expect, it } from "vitest";

import { toFileError } from "./to-file-error.js";

it.each([
  ["ENOSPC", "store-full", "There is no space left to write /r/.continuous."],
  ["EROFS", "store-unreachable", "The embedded store cannot write /r/.continuous (EROFS)."],
  ["EACCES", "store-unreachable", "The embedded store cannot write /r/.continuous (EACCES)."],
  [
    "ENOTDIR",
    "store-unreachable",
    "The embedded store cannot use /r/.continuous: something else stands there or above it (ENOTDIR).",
  ],
  [
    "ENOLCK",
    "store-unreachable",
    "The file system of /r/.continuous cannot lock files (ENOLCK), so the embedded store would not be safe there.",
  ],
  ["EMFILE", "store-unreachable", "The embedded store cannot use /r/.continuous (EMFILE)."],
])("tells %s", (code, expected, message) => {
  expect(toFileError(Object.assign(new Error("no"), { code }), "/r/.continuous")).toMatchObject({
    name: "StoreError",
    code: expected,
    message,
  });
});

it("leaves a bug alone", () => {
  const bug = new TypeError("x");
  expect(toFileError(bug, "/r")).toBe(bug);
});
