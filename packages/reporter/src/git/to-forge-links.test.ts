import { expect, test } from "vitest";

import { toForgeLinks } from "./to-forge-links.js";

const commit = "0123456789abcdef0123456789abcdef01234567";
const lineOf = (remote: string, env = {}): string | undefined => toForgeLinks(remote, commit, env)?.line;

test.each([
  ["git@github.com:shop/storefront.git", `https://github.com/shop/storefront/blob/${commit}/{path}#L{line}`],
  ["https://github.com/shop/storefront", `https://github.com/shop/storefront/blob/${commit}/{path}#L{line}`],
  [
    "ssh://git@ssh.github.com:443/shop/storefront.git",
    `https://github.com/shop/storefront/blob/${commit}/{path}#L{line}`,
  ],
  ["git@gitlab.shop.test:a/b/c.git", `https://gitlab.shop.test/a/b/c/-/blob/${commit}/{path}#L{line}`],
  [
    "https://bitbucket.org/shop/storefront.git",
    `https://bitbucket.org/shop/storefront/src/${commit}/{path}#lines-{line}`,
  ],
  ["https://codeberg.org/shop/storefront", `https://codeberg.org/shop/storefront/src/commit/${commit}/{path}#L{line}`],
  ["https://gitlab.shop.test:8443/a/b.git/", `https://gitlab.shop.test:8443/a/b/-/blob/${commit}/{path}#L{line}`],
])("%s", (remote, expected) => {
  expect(lineOf(remote)).toBe(expected);
});

test("a host of another name is what the CI says that it is", () => {
  const remote = "git@code.shop.test:a/b.git";
  expect(lineOf(remote)).toBeUndefined();
  expect(lineOf(remote, { CI_SERVER_URL: "https://code.shop.test" })).toBe(
    `https://code.shop.test/a/b/-/blob/${commit}/{path}#L{line}`,
  );
  expect(lineOf(remote, { GITHUB_SERVER_URL: "https://code.shop.test" })).toBe(
    `https://code.shop.test/a/b/blob/${commit}/{path}#L{line}`,
  );
  expect(lineOf(remote, { GITHUB_SERVER_URL: "https://code.shop.test", GITEA_ACTIONS: "true" })).toBe(
    `https://code.shop.test/a/b/src/commit/${commit}/{path}#L{line}`,
  );
});

test("credentials never show, and nothing breaks out of an address", () => {
  expect(lineOf("https://me:secret@github.com/shop/storefront.git")).toBe(
    `https://github.com/shop/storefront/blob/${commit}/{path}#L{line}`,
  );
  expect(lineOf('git@github.com:shop/"><script>.git')).toBe(
    `https://github.com/shop/%22%3E%3Cscript%3E/blob/${commit}/{path}#L{line}`,
  );
});

test.each(["/srv/git/shop.git", "../shop", "C:\\shop", "file:///srv/git/shop.git", "javascript://github.com/a/b", ""])(
  "%s is no forge",
  (remote) => {
    expect(toForgeLinks(remote, commit, {})).toBeNull();
  },
);
