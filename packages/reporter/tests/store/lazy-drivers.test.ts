import { once } from "node:events";

import { expect, it } from "vitest";

import { startChild } from "./children/start-child.js";

it("loads no driver of a store before that store is opened", async () => {
  const child = startChild("load-no-driver.mjs");
  const lines: string[] = [];
  child.lines.on("line", (line) => lines.push(line));
  await once(child.lines, "close");
  expect(await child.ended()).toBe("");
  // The second line shows that the trap works.
  expect(lines).toEqual(["null", expect.stringMatching(/^loaded /)]);
});
