import { expect, test } from "vitest";

import { parseTree } from "../services/parse-tree.js";
import { findHosts } from "./find-hosts.js";

function hostsIn(text: string): unknown {
  return parseTree("src/module.ts", text, findHosts);
}

test("hosts of absolute addresses, sorted, each once", () => {
  expect(
    hostsIn(`
      fetch("https://api.stripe.com/v1/charges");
      fetch("https://API.Stripe.com:443");
      fetch(\`https://\${region}.example-cloud.io/\`);
      fetch(\`https://hooks.slack.com/services/\${id}\`);
      new WebSocket("wss://user:secret@live.trading.dev?x=1");
    `),
  ).toEqual(["api.stripe.com", "hooks.slack.com", "live.trading.dev"]);
});

test("examples, this machine and names of schemas stand for no host", () => {
  expect(
    hostsIn(`
      const a = "https://example.com/x", b = "http://localhost:3000", c = "http://www.w3.org/2000/svg";
      const d = "https://schema.org/Thing", e = "http://127.0.0.1:54321", f = "https://shop.test/", g = "https://json-schema.org/draft";
      const h = "see https://docs.stripe.com", i = \`https://api.\${zone}\`, j = "https://single", k = "http://schemas.xmlsoap.org/soap";
      // "https://comment.dev/"
    `),
  ).toEqual([]);
});

test("modules that are imported by address are no hosts it speaks to", () => {
  expect(hostsIn(`import { serve } from "https://deno.land/std/http/server.ts";`)).toEqual([]);
});
