import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { findBranch } from "./find-branch.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "continuous-branch-"));
  folders.push(folder);
  return folder;
}

function createCheckout(branch: string): string {
  const folder = createFolder();
  writeFileSync(join(folder, "a.txt"), "");
  const git = (...args: readonly string[]): unknown => execFileSync("git", [...args], { cwd: folder });
  git("init", "--quiet", `--initial-branch=${branch}`);
  git("add", ".");
  git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "first");
  return folder;
}

const github = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: "/w", GITHUB_REPOSITORY: "a/b", GITHUB_RUN_ID: "1" };

describe("findBranch", () => {
  it("asks git", async () => {
    const { branch, defaultBranch, commit } = await findBranch(createCheckout("topic"), {});
    expect({ branch, defaultBranch }).toEqual({ branch: "topic", defaultBranch: "topic" });
    expect(commit).toMatch(/^[0-9a-f]{40}$/u);
  });

  it("takes main for the default branch where there is one", async () => {
    const root = createCheckout("main");
    execFileSync("git", ["checkout", "--quiet", "-b", "topic"], { cwd: root });
    expect(await findBranch(root, {})).toMatchObject({ branch: "topic", defaultBranch: "main" });
  });

  it("calls it default where there is no git", async () => {
    expect(await findBranch(createFolder(), {})).toEqual({ branch: "default", defaultBranch: "default", commit: null });
  });

  it("prefers what it is given, then the CI's word, to git's", async () => {
    const root = createCheckout("main");
    const env = { ...github, GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/release" };
    expect(await findBranch(root, env)).toMatchObject({ branch: "release", defaultBranch: "main" });
    expect(await findBranch(root, env, "mine")).toMatchObject({ branch: "mine" });
  });

  it("counts a pull request for its own branch", async () => {
    const root = createCheckout("main");
    const env = {
      ...github,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_BASE_REF: "main",
      GITHUB_HEAD_REF: "topic",
    };
    expect(await findBranch(root, env)).toMatchObject({ branch: "topic" });
  });

  it("does not take a fork's main for ours", async () => {
    const root = createCheckout("main");
    const event = join(root, "event.json");
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base: { ref: "main" } } }));
    const env = {
      ...github,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_BASE_REF: "main",
      GITHUB_HEAD_REF: "main",
    };
    expect(await findBranch(root, env)).toMatchObject({ branch: "pr/7" });
  });
});
