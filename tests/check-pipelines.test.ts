import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { createRepository, writeFiles } from "./support/create-repository.js";
import { checkAsJson } from "./support/run-continuous.js";

const standards = `pipelines:
  include: ["scripts/*-cli.sh"]
  required: [help, test, health_check]
exceptions:
  - { standard: pipelines.required, items: [old-cli.sh], reason: "goes with the old mail" }
`;
const script = (verbs: readonly string[]): string =>
  [
    'case "${1:-help}" in',
    ...verbs.map((verb) => `  ${verb}) ${verb === "send" ? "bash scripts/mail/send.sh" : "npm test"} ;;`),
    "  *) exit 2 ;;",
    "esac",
    "",
  ].join("\n");
const files = {
  "standards.yaml": standards,
  "scripts/mail-cli.sh": script(["help", "send", "test"]),
  "scripts/old-cli.sh": script(["help", "list"]),
  "scripts/build.sh": script(["help", "pack"]),
};

it("scripts that pipelines.include names are held to pipelines.required, but for exceptions", () => {
  const { status, document } = checkAsJson(createRepository(files));
  const found = document.issues.map(
    ({ path, line, issue_type, standard, severity, item_type, item_name, description }) => ({
      at: `${path}:${String(line)}`,
      what: `${issue_type} (${String(standard)}, ${severity}) of ${String(item_type)} ${String(item_name)}`,
      description,
    }),
  );
  const what = "continuous/pipeline-required (pipelines.required, warning) of pipeline mail-cli";
  expect(found).toEqual([
    { at: "scripts/mail-cli.sh:1", what, description: "mail-cli has no `health-check` command." },
    {
      at: "scripts/mail-cli.sh:3",
      what,
      description: "mail-cli calls scripts/mail/send.sh, which does not exist.",
    },
  ]);
  expect(document.summary).toMatchObject({ warning: 2, suppressed: 2 });
  expect(status).toBe(0);
});

it("what is mended closes as fixed, a script that is gone as deleted, and one that does not parse closes nothing", () => {
  const root = createRepository(files);
  const store = ["--store", "embedded"];
  const told = (): unknown => {
    const { document } = checkAsJson(root, store);
    const open = document.issues.filter(({ issue_type }) => issue_type === "continuous/pipeline-required");
    return { open: open.length, resolved: document.summary.resolved, is_new: open.map(({ is_new }) => is_new) };
  };
  expect(told()).toEqual({ open: 2, resolved: 0, is_new: [true, true] });
  mkdirSync(join(root, "scripts/mail"));
  writeFiles(root, { "scripts/mail/send.sh": "echo sent\n" });
  expect(told()).toEqual({ open: 1, resolved: 1, is_new: [false] });
  writeFiles(root, { "scripts/mail-cli.sh": 'case "$1" in\n  help) echo "\n' });
  expect(told()).toEqual({ open: 0, resolved: 0, is_new: [] });
  writeFiles(root, { "scripts/mail-cli.sh": files["scripts/mail-cli.sh"] });
  expect(told()).toEqual({ open: 1, resolved: 0, is_new: [false] });
  // A check of one file looks at no pipeline.
  expect(checkAsJson(root, ["standards.yaml", ...store]).document.summary.resolved).toBe(0);
  rmSync(join(root, "scripts/mail-cli.sh"));
  expect(told()).toEqual({ open: 0, resolved: 1, is_new: [] });
  const { stdout } = callContinuous(root, ["report", "issues", "--format", "json", ...store]);
  expect(JSON.parse(stdout)).toMatchObject({ issues: [] });
});

it("a standard that is switched off closes what it found, as a rule that changed", () => {
  const root = createRepository(files);
  const store = ["--store", "embedded"];
  expect(checkAsJson(root, store).document.summary).toMatchObject({ warning: 2, new: 2 });
  writeFiles(root, { "standards.yaml": standards.replace("required: [", "required: off # [") });
  expect(checkAsJson(root, store).document.summary).toMatchObject({ warning: 0, resolved: 2 });
});
