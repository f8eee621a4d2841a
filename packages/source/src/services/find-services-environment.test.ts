import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

const path = "src/services/thing-service.ts";

test("what is read of the environment is named, wherever in the module", () => {
  const code = `const url = process.env.API_URL;
export class ThingService {
  key = import.meta.env.VITE_KEY;
  run() { window.scrollTo(0, 0); return globalThis.localStorage?.getItem("x") ?? navigator.language; }
  deno = () => Deno.env.get("X");
}`;
  expect(parseServices(path, code)).toMatchObject([
    { environment: ["Deno.env", "import.meta.env", "localStorage", "navigator", "process.env", "window"] },
  ]);
});

test("names declared around the read, keys, members, types and typeof are no reads", () => {
  const code = `import { location } from "./map.js";
export class ThingService {
  document = 1;
  run(window: { open(): void }, { navigator }: Device) { window.open(); navigator.go(); location.show(); return this.document; }
  where(): typeof localStorage { const key = { sessionStorage: 1 }; return typeof window === "undefined" ? key : key; }
  env() { const process = { env: {} }; return process.env; }
}`;
  expect(parseServices(path, code)).toMatchObject([{ environment: [] }]);
});

test("with several services, each has its own", () => {
  const code = "export class A { run() { return window; } }\nexport class B { run() { return process.env; } }";
  expect(parseServices(path, code)).toMatchObject([{ environment: ["window"] }, { environment: ["process.env"] }]);
});
