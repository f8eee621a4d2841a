import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { discoverPipelines } from "./discover-pipelines.js";

const choice = 'case "$1" in\n  build) make ;;\n  serve) run ;;\nesac\n';

test("lines that end as on Windows, and a byte order mark", async () => {
  const root = writeTree({ "run.sh": `\uFEFF#!/bin/bash\r\n${choice.replaceAll("\n", "\r\n")}` });
  const { items, problems } = await discoverPipelines({ root, include: [], files: ["run.sh"] });
  expect(items.map(({ metadata }) => metadata.commands)).toEqual([["build", "serve"]]);
  expect(problems).toEqual([]);
});

test("a script that does not parse is a problem at its place, and its commands still count", async () => {
  const root = writeTree({ "run.sh": `${choice}if [ -n "$2" ]; then\n  make\n`, "other.sh": choice });
  const { items, problems } = await discoverPipelines({ root, include: [], files: ["other.sh", "run.sh"] });
  expect(items.map(({ item_name }) => item_name)).toEqual(["other", "run"]);
  expect(problems).toEqual([
    {
      code: "shell-parse-error",
      message: "run.sh does not parse: expected 'fi' to close 'if'.",
      hint: "Mend the syntax; until then some commands of this script may not be known.",
      where: { path: "run.sh", line: 7, column: 1 },
    },
  ]);
});

test("another encoding, a file too large, one that is gone: problems, and the rest is found", async () => {
  const root = writeTree({
    "latin.sh": Buffer.from(`# caf\xe9\n${choice}`, "latin1"),
    "large.sh": choice + "# padding padding padding padding\n".repeat(160_000),
    "run.sh": choice,
  });
  const files = ["gone.sh", "latin.sh", "large.sh", "run.sh"];
  const { items, problems } = await discoverPipelines({ root, include: [], files });
  expect(items.map(({ item_name }) => item_name)).toEqual(["run"]);
  expect(problems.map(({ code, where }) => [code, where.path])).toEqual([
    ["file-vanished", "gone.sh"],
    ["file-not-utf8", "latin.sh"],
    ["file-too-large", "large.sh"],
  ]);
});

test("zsh is read as far as it goes, without complaint; fish and others are not read", async () => {
  const root = writeTree({
    "zsh.sh": `#!/usr/bin/env zsh\n${choice}for f (*.txt) { echo $f }\nif [[ -n \${(k)x} ]] { echo }\n`,
    "fish.sh": `#!/usr/bin/env fish\n${choice}switch $argv[1]\n  case build\nend\n`,
    "python.sh": `#!/usr/bin/env python3\n${choice}`,
  });
  const files = ["fish.sh", "python.sh", "zsh.sh"];
  const { items, problems } = await discoverPipelines({ root, include: [], files });
  expect(items.map(({ item_name }) => item_name)).toEqual(["zsh"]);
  expect(problems).toEqual([]);
});

test("a tree without scripts, and documents that are no text", async () => {
  const root = writeTree({ "a.ts": "", "README.md": Buffer.from([0xff, 0xfe, 0x41]), "run.sh": choice });
  expect(await discoverPipelines({ root, include: [], files: ["a.ts", "README.md"] })).toEqual({
    items: [],
    problems: [],
  });
  const found = await discoverPipelines({ root, include: [], files: ["a.ts", "README.md", "run.sh"] });
  expect(found.problems).toEqual([]);
  expect(found.items.map(({ metadata }) => metadata.references)).toEqual([[]]);
});

test("scripts that only look at each other, hand over in a circle, and are read twice, give the same bytes", async () => {
  const root = writeTree({ "a.sh": 'exec ./b.sh "$@"', "b.sh": 'exec ./a.sh "$@"', "c.sh": choice });
  const request = { root, include: [], files: ["a.sh", "b.sh", "c.sh"] };
  const first = await discoverPipelines(request);
  expect(first.items.map(({ item_name }) => item_name)).toEqual(["c"]);
  expect(await discoverPipelines(request)).toEqual(first);
});
