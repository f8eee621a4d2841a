import { expect, test } from "vitest";

import { findOwner } from "./find-owner.js";
import { parseCodeOwners } from "./parse-code-owners.js";

const rules = parseCodeOwners(
  `# who answers for what
*                 @shop/all
docs/*            @shop/docs  # the files alone
/src/             @shop/src second@example.com
*.js              @shop/js
apps/
folder\\ with/     @shop/space
/src/billing/**/*.ts @shop/billing
!src/mail.ts      @shop/nobody
\r
packages/[ab]/    @shop/letters
`,
);

test.each([
  ["readme.md", "@shop/all"],
  ["docs/a.md", "@shop/docs"],
  ["docs/deep/a.md", "@shop/all"],
  ["src/mail.ts", "@shop/src second@example.com"],
  ["lib/src/mail.ts", "@shop/all"],
  ["src/old.js", "@shop/js"],
  ["apps/web/page.ts", null],
  ["folder with/a.ts", "@shop/space"],
  ["src/billing/a/b/c.ts", "@shop/billing"],
])("%s belongs to %s", (path, owner) => {
  expect(findOwner(rules, path)).toBe(owner);
});

test("tells upper from lower case, as git does", () => {
  expect(findOwner(parseCodeOwners("/Src/ @shop/src"), "src/a.ts")).toBeNull();
});

test("takes GitLab's sections, whose owners stand for lines that name none", () => {
  const sections = parseCodeOwners("[Web][2] @shop/web\napps/web/\napps/admin/ @shop/admin\n^[Docs]\ndocs/\n");
  expect(findOwner(sections, "apps/web/a.ts")).toBe("@shop/web");
  expect(findOwner(sections, "apps/admin/a.ts")).toBe("@shop/admin");
  expect(findOwner(sections, "docs/a.md")).toBeNull();
});

test("an empty file gives nobody anything", () => {
  expect(findOwner(parseCodeOwners(""), "a.ts")).toBeNull();
});
