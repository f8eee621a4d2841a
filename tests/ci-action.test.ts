import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { createRepository } from "./support/create-repository.js";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const action = readFileSync(fromRoot("action.yml"), "utf8");
const template = readFileSync(fromRoot("templates/check.yml"), "utf8");

/** A repository that has the command installed, as npm would: a link in `node_modules/.bin`. */
function createShop(body: string): string {
  const root = createRepository({
    "standards.yaml": "services:\n  required: [error_handling]\n",
    "services/mail-service.ts": `export async function send() {\n  ${body}\n}\n`,
  });
  const command = join(root, "node_modules/.bin/continuous");
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${fromRoot("packages/reporter/dist/bin.js")}" "$@"\n`);
  chmodSync(command, 0o755);
  return root;
}

function runScript(
  cwd: string,
  shell: string,
  script: string,
  env: Readonly<Record<string, string>>,
): ReturnType<typeof spawnSync> {
  const own = { PATH: process.env["PATH"], HOME: process.env["HOME"], CONTINUOUS_STORE: "none" };
  return spawnSync(shell, ["-e", "-c", script], { cwd, env: { ...own, ...env }, encoding: "utf8" });
}

test("what the action uses of others is pinned, and no input is text of a script", () => {
  const uses = [...action.matchAll(/uses: (\S+)/gu)].map(([, name]) => name);
  expect(uses).toHaveLength(2);
  for (const name of uses) expect(name).toMatch(/@[0-9a-f]{40}$/u);
  const scripts = action.split(/\n\s+run: /u).slice(1);
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(script.split("\n    - name")[0]).not.toContain("${{");
});

test("the action's step checks, and leaves reports, outputs and the exit code behind", () => {
  const [, script = ""] = /run: \|\n(?<script>[\s\S]*?)\n\n {4}- name/u.exec(action) ?? [];
  const run = (root: string): string => {
    const inputs = {
      NEW_ONLY: "false",
      SINCE: "",
      ARGUMENTS: "--branch\nfeature x",
      VERSION: "0.1.0",
      DIRECTORY: "app/",
    };
    const reports = { SARIF: "continuous.sarif", COMMENT: "comment.md", SUPABASE_URL: "", SUPABASE_KEY: "" };
    const env = Object.fromEntries(
      Object.entries({ ...inputs, ...reports }).map(([name, value]) => [`INPUT_${name}`, value]),
    );
    const output = join(root, "output.txt");
    const step = runScript(root, "bash", script, { ...env, GITHUB_OUTPUT: output, RUNNER_TEMP: root });
    expect([step.status, step.stderr]).toEqual([0, expect.not.stringContaining("line ")]);
    return readFileSync(output, "utf8");
  };
  const broken = createShop("try { await post(); } catch {}");
  expect(run(broken)).toBe("exit-code=1\nsarif=app/continuous.sarif\ncomment=app/comment.md\nnew=1\ncritical=1\n");
  expect(existsSync(join(broken, "comment.md"))).toBe(true);
  expect(readFileSync(join(broken, "continuous.sarif"), "utf8")).toContain('"branch": "feature x"');
});

test("GitLab's script writes the reports that its artifacts name", () => {
  const root = createShop("await post();");
  const script = template
    .slice(template.indexOf("- test -x"), template.indexOf("  artifacts:"))
    .replace(/- >\n/u, "")
    .replace("- test", "test")
    .split("\n")
    .map((line) => line.trim());
  const [install = "", ...check] = script;
  const step = runScript(root, "sh", `${install}\n${check.join(" ")}`, {
    CONTINUOUS_ARGUMENTS: "--branch main --quiet",
  });
  expect([step.status, step.stderr]).toEqual([0, ""]);
  const reports = [...template.matchAll(/(?<=\w+: )[\w-]+\.(?:json|xml)$/gmu)].map(([name]) => name);
  expect(reports).toEqual(["gl-code-quality-report.json", "continuous-junit.xml"]);
  for (const name of [...reports, "continuous-comment.md"]) expect(existsSync(join(root, name))).toBe(true);
});
