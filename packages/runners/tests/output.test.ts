import { expect, test } from "vitest";

import { createMonorepo } from "./support/create-monorepo.js";
import { runAll } from "./support/run-all.js";

const many = 200_000_000;

test("output without end leaves its beginning and its end, and no memory", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({
      scripts: { test: `echo begin; head -c ${String(many)} /dev/zero | tr '\\0' x; echo end; ls none` },
    }),
  });
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const [run] = await runAll(root);
  clearInterval(timer);
  expect(most - before).toBeLessThan(100_000_000);
  expect(run?.output).toMatch(/^begin\nx+\n… \d+ bytes left out …\nx+end\n/u);
  expect(run?.output.length).toBeLessThan(200_000);
  expect(run?.error).toMatch(/^script ended with exit code \d, and it left no JUnit report\./u);
});
