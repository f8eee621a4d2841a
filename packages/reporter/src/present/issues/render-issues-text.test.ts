import { describe, expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument, sources } from "../../../tests/documents/issues.js";
import { renderIssuesText } from "./render-issues-text.js";

const plain = { colour: false, width: 80, frames: false };

test("issues by file, then problems, then one line that sums up", () => {
  expect(renderIssuesText(mixedDocument, plain)).toMatchInlineSnapshot(`
    "apps/web/src/überblick [1].tsx (1 critical)

      critical  Parsing error: ';' expected.
                apps/web/src/überblick [1].tsx:1:1  continuous/parse-error

    packages/shop/src/services/cart-service.ts (1 critical, 1 warning, 1 info)

      info      The file cart-service.ts exports CartsService; one service has one
                name.
                packages/shop/src/services/cart-service.ts:3:14  continuous/service-naming

      critical  CartService can be constructed by anyone, and nothing keeps a single
                instance of it.
                packages/shop/src/services/cart-service.ts:3:14  continuous/singleton-pattern, new

      warning   The catch in addItem() only logs, and the caller goes on as if it
                had worked.
                packages/shop/src/services/cart-service.ts:7:7  continuous/error-handling

    1 problem

      ! packages/shop/src/legacy.ts cannot be read: permission denied.
        packages/shop/src/legacy.ts  file-unreadable
        Give the user that runs the check the right to read it, or exclude it.

    4 issues in 2 of 48 files: 2 critical, 1 warning, 1 info (1 new, 1 resolved, 3 suppressed); 1 problem
    "
  `);
});

test("suggested fixes, on request", () => {
  const fix = "Keep one instance:\n  static #instance: CartService | undefined;";
  const document = issuesDocument([issue({ suggested_fix: fix })]);
  expect(renderIssuesText(document, { ...plain, fixes: true })).toMatchInlineSnapshot(`
    "packages/shop/src/services/cart-service.ts (1 critical)

      critical  CartService can be constructed by anyone, and nothing keeps a single
                instance of it.
                packages/shop/src/services/cart-service.ts:3:14  continuous/singleton-pattern, new
                Fix: Keep one instance:
                  static #instance: CartService | undefined;

    1 issue in 1 of 48 files: 1 critical (1 new, 1 resolved, 3 suppressed)
    "
  `);
});

test("code, on request, where the source is at hand", () => {
  expect(renderIssuesText(mixedDocument, { ...plain, width: 120, frames: true, sources })).toMatchInlineSnapshot(`
    "apps/web/src/überblick [1].tsx (1 critical)

      critical  Parsing error: ';' expected.
                apps/web/src/überblick [1].tsx:1:1  continuous/parse-error

    packages/shop/src/services/cart-service.ts (1 critical, 1 warning, 1 info)

      info      The file cart-service.ts exports CartsService; one service has one name.
                packages/shop/src/services/cart-service.ts:3:14  continuous/service-naming

                  1 | import { db } from "./db.js";
                  2 |
                > 3 | export class CartService {
                    |              ^^^^^^^^^^^
                  4 |   async addItem(id: string): Promise<void> {
                  5 |     try {

      critical  CartService can be constructed by anyone, and nothing keeps a single instance of it.
                packages/shop/src/services/cart-service.ts:3:14  continuous/singleton-pattern, new

                  1 | import { db } from "./db.js";
                  2 |
                > 3 | export class CartService {
                    |              ^^^^^^^^^^^
                  4 |   async addItem(id: string): Promise<void> {
                  5 |     try {

      warning   The catch in addItem() only logs, and the caller goes on as if it had worked.
                packages/shop/src/services/cart-service.ts:7:7  continuous/error-handling

                  5 |     try {
                  6 |       await db.add(id);
                > 7 |     } catch (error) {
                    |       ^^^^^^^^^^^^^^^
                  8 |       console.error(error);
                  9 |     }

    1 problem

      ! packages/shop/src/legacy.ts cannot be read: permission denied.
        packages/shop/src/legacy.ts  file-unreadable
        Give the user that runs the check the right to read it, or exclude it.

    4 issues in 2 of 48 files: 2 critical, 1 warning, 1 info (1 new, 1 resolved, 3 suppressed); 1 problem
    "
  `);
});

test("quiet shows what is critical and still counts the rest", () => {
  expect(renderIssuesText(mixedDocument, { ...plain, quiet: true })).toMatchInlineSnapshot(`
    "apps/web/src/überblick [1].tsx (1 critical)

      critical  Parsing error: ';' expected.
                apps/web/src/überblick [1].tsx:1:1  continuous/parse-error

    packages/shop/src/services/cart-service.ts (1 critical)

      critical  CartService can be constructed by anyone, and nothing keeps a single
                instance of it.
                packages/shop/src/services/cart-service.ts:3:14  continuous/singleton-pattern, new

    1 problem

      ! packages/shop/src/legacy.ts cannot be read: permission denied.
        packages/shop/src/legacy.ts  file-unreadable
        Give the user that runs the check the right to read it, or exclude it.

    4 issues in 2 of 48 files: 2 critical, 1 warning, 1 info (1 new, 1 resolved, 3 suppressed); 1 problem
    "
  `);
});

test("colours by severity, and links where the root is known", () => {
  const document = issuesDocument([issue({ path: "a b.ts" })]);
  const text = renderIssuesText(document, { ...plain, colour: true, rootHref: "file:///home/ada/shop/" });
  expect(text.replaceAll("\u001B", "ESC")).toMatchInlineSnapshot(`
    "ESC[1ma b.tsESC[22m ESC[2m(1 critical)ESC[22m

      ESC[31mcriticalESC[39m  CartService can be constructed by anyone, and nothing keeps a single
                instance of it.
                ESC]8;;file:///home/ada/shop/a%20b.tsESC\\ESC[36ma b.ts:3:14ESC[39mESC]8;;ESC\\  ESC[2mcontinuous/singleton-pattern, newESC[22m

    ESC[31m1 issue in 1 of 48 files: 1 critical (1 new, 1 resolved, 3 suppressed)ESC[39m
    "
  `);
});

describe("when clean", () => {
  test("it says so plainly", () => {
    expect(renderIssuesText(cleanDocument, plain)).toBe("No issues in 48 files (1 resolved, 3 suppressed)\n");
  });

  test("it does not call a check of no file clean", () => {
    const document = issuesDocument([], { summary: { ...cleanDocument.summary, files: 0 } });
    expect(renderIssuesText(document, plain)).toBe("No issues: no file was looked at (1 resolved, 3 suppressed)\n");
  });

  test("problems are still said", () => {
    const document = issuesDocument([], { problems: mixedDocument.problems });
    expect(renderIssuesText(document, plain)).toMatchInlineSnapshot(`
      "1 problem

        ! packages/shop/src/legacy.ts cannot be read: permission denied.
          packages/shop/src/legacy.ts  file-unreadable
          Give the user that runs the check the right to read it, or exclude it.

      No issues in 48 files (1 resolved, 3 suppressed); 1 problem
      "
    `);
  });
});

test("issues of a store may stand in more files than the run looked at", () => {
  const document = issuesDocument([issue()], { summary: { ...mixedDocument.summary, files: 0 } });
  expect(renderIssuesText(document, plain)).toContain("1 issue in 1 file: ");
});

test("nothing that comes from source code can act on the terminal", () => {
  const document = issuesDocument([
    issue({ path: hostile, description: hostile, issue_type: hostile, suggested_fix: hostile, item_name: hostile }),
  ]);
  const options = { ...plain, fixes: true, frames: true, sources: new Map([[hostile, `\n\n${hostile}`]]) };
  expect(renderIssuesText(document, options)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\u202E|\u2066/u);
});
