import { expect, test } from "vitest";

import { findServiceNodes } from "./find-service-nodes.js";
import { parseServices } from "./parse-services.js";
import { parseTree } from "./parse-tree.js";
import type { ServiceFacts } from "./service-facts.js";

const path = "src/services/thing-service.ts";

test.each([
  ["a test before it is made", "if (!Thing.instance) { Thing.instance = new Thing(); } return Thing.instance;"],
  [
    "a return before it is made",
    "if (this.instance) return this.instance; this.instance = new this(); return this.instance;",
  ],
  ["an assignment where empty", "return (Thing.instance ??= new Thing());"],
  [
    "a local on the way",
    "let thing = Thing.instance; if (thing === undefined) { thing = new Thing(); Thing.instance = thing; } return thing;",
  ],
])("getInstance() that caches with %s", (_name, body) => {
  const code = `export class Thing { private static instance?: Thing; private constructor() {} static getInstance() { ${body} } run() {} }`;
  expect(parseServices(path, code)).toMatchObject([{ singleton: { mechanism: "get_instance" } }]);
});

test("two locals that are given to each other keep nothing", () => {
  const body = "let thing = new Thing(); let other = thing; thing = other; other = thing; return thing;";
  const code = `export class Thing { private constructor() {} static getInstance() { ${body} } run() {} }`;
  expect(parseServices(path, code)).toMatchObject([{ singleton: null }]);
});

test("of several classes in a module each has its own instances", () => {
  const code = `export class A { run() {} } export class B { private static b?: B; private constructor() {} static getInstance() { return (this.b ??= new this()); } run() {} }
export class C { private constructor() {} static getInstance() { return new C(); } run() {} } export const a = new A();`;
  expect(parseServices(path, code)).toMatchObject([
    { className: "A", singleton: { mechanism: "module_instance" } },
    { className: "B", singleton: { mechanism: "get_instance" } },
    { className: "C", singleton: null },
  ]);
});

test.each([
  ["makes a new one each time", "return new Thing();"],
  ["does not look at what it keeps", "Thing.instance = new Thing(); return Thing.instance;"],
  ["passes the cache by on one path", "if (fresh) return new Thing(); return (Thing.instance ??= new Thing());"],
  ["makes one whatever is kept", "if (!Thing.instance || fresh) Thing.instance = new Thing(); return Thing.instance;"],
])("getInstance() that %s", (_name, body) => {
  const code = `export class Thing { private static instance?: Thing; private constructor() {} static getInstance(fresh?: boolean) { ${body} } run() {} }`;
  expect(parseServices(path, code)).toMatchObject([{ singleton: null }]);
});

test("a static field that holds it from the start", () => {
  const code =
    "export class Thing { private static readonly instance = new Thing(); private constructor() {} static getInstance() { return Thing.instance; } }";
  expect(parseServices(path, code)).toMatchObject([{ singleton: { mechanism: "get_instance" } }]);
});

test.each([
  ["getInstance()", "private constructor() {} static getInstance() { return (Thing.it ??= new Thing()); }"],
  ["getInstance()", "constructor() {} static getInstance() { return (Thing.it ??= new Thing()); }"],
  ["shared", "static get shared() { return (Thing.it ??= new Thing()); }"],
  [undefined, "static getInstance() { return new Thing(); }"],
  [undefined, "static it = new Thing();"],
])("how the one instance is asked for: %s, with %s", (accessor, members) => {
  const [facts] = parseServices(
    path,
    `export class Thing { private static it?: Thing; ${members} run() {} }`,
  ) as ServiceFacts[];
  expect(facts?.accessor).toBe(accessor);
});

test.each([
  ["a second one", "constructor() { if (Thing.it) throw new Error('There is one.'); Thing.it = this; }"],
  ["a stranger", "constructor(token: symbol) { if (token !== secret) throw new Error('Ask for the instance.'); }"],
  ["everybody", "constructor() { throw new Error('Ask for the instance.'); }"],
])("a constructor that turns away %s is closed", (_name, constructor) => {
  const code = `export class Thing { static it?: Thing; ${constructor} static getInstance() { return (Thing.it ??= new Thing(secret)); } }`;
  expect(parseServices(path, code)).toMatchObject([{ singleton: { mechanism: "get_instance" } }]);
});

test.each([
  ["wants a key", "constructor() { if (!key) throw new Error('There is no key.'); }"],
  ["has a listener that gives something back", "constructor() { bus.on((event) => { return event.id; }); }"],
])("a constructor that %s is open", (_name, constructor) => {
  const code = `export class Thing { static it?: Thing; ${constructor} static getInstance() { return (Thing.it ??= new Thing()); } }`;
  expect(parseServices(path, code)).toMatchObject([{ singleton: null }]);
});

test("a class of static methods, also where one of them gives another class's instance", () => {
  expect(parseServices(path, "export class Thing { static limit = 1; static run() {} }")).toMatchObject([
    { singleton: { mechanism: "static_class" } },
  ]);
  const code = "export class Things { static hub: Hub; static getInstance() { return this.hub; } }";
  expect(parseServices(path, code)).toMatchObject([{ singleton: { mechanism: "static_class" } }]);
});

test.each([
  [
    "a variable",
    "let thing: Thing | undefined;\nexport function getThing() { if (!thing) thing = new Thing(); return thing; }",
  ],
  [
    "a map",
    "const things = new Map<string, Thing>();\nexport const getThing = (key: string) => { const known = things.get(key); if (known) return known; const made = new Thing(); things.set(key, made); return made; };",
  ],
  [
    "an entry that holds more than it",
    "const things = new Map();\nexport function getThing(key: string) { const known = things.get(key); if (known) return known.thing; const thing = new Thing(); things.set(key, { thing, uses: 1 }); return thing; }",
  ],
  ["a helper", "export const getThing = once(() => new Thing());"],
])("a factory that caches in %s", (_name, factory) => {
  expect(parseServices(path, `export class Thing { run() {} }\n${factory}`)).toMatchObject([
    { name: "Thing", exports: ["Thing", "getThing"], singleton: { mechanism: "factory" } },
  ]);
});

test("a factory that does not cache", () => {
  expect(
    parseServices(path, "export class Thing { run() {} }\nexport const makeThing = () => new Thing();"),
  ).toMatchObject([{ singleton: null }]);
});

test("a class that is given its collaborators is injected, one that makes a client out of nothing is not", () => {
  expect(parseServices(path, "export class Thing { constructor(private db: Db) {} run() {} }")).toMatchObject([
    { singleton: null, injected: true },
  ]);
  const wired = `import { DbClient } from "./db.js";\nexport class Thing { db = new DbClient(); constructor(private log: Log) {} run() {} }`;
  expect(parseServices(path, wired)).toMatchObject([{ injected: false }]);
  const composed = `import { DbClient } from "./db.js";\nexport class Thing { db: DbClient; constructor(url: string) { this.db = new DbClient(url); } run() {} }`;
  expect(parseServices(path, composed)).toMatchObject([{ injected: true }]);
});

test("a class that a container or a framework makes is injected", () => {
  expect(parseServices(path, "@Injectable() export class Thing { run() {} }")).toMatchObject([{ injected: true }]);
  expect(
    parseServices(path, `import { Provider } from "framework";\nexport class Thing extends Provider { run() {} }`),
  ).toMatchObject([{ injected: true }]);
  expect(
    parseServices(
      path,
      `import { Base } from "framework";\nexport class Thing extends Base.Service<Thing>()("Thing", {}) {}`,
    ),
  ).toMatchObject([{ injected: true }]);
  expect(
    parseServices(
      path,
      `import { EventEmitter } from "node:events";\nexport class Thing extends EventEmitter { constructor() { super(); this.on("x", () => {}); } }`,
    ),
  ).toMatchObject([{ injected: false }]);
});

const judge = (code: string) =>
  parseTree("services/door.ts", code, (program, text) => findServiceNodes(program, "services/door.ts", text));

test.each([
  ["in its constructor", "private bell; constructor() { this.bell = new BellService(); }"],
  ["in a field", "private bell = new BellService();"],
])("another class of the module that has it as a part keeps it: %s", (_name, members) => {
  const code = `export class BellService { ring() {} } export class Door { ${members} open() { this.bell.ring(); } }`;
  expect(judge(code)).toMatchObject([{ singleton: { fault: null } }, {}]);
});

test.each([
  ["uses it up", "export class Door { open() { new BellService().ring(); } }"],
  ["has a second one", "export class Door { bell = new BellService(); other = new BellService(); open() {} }"],
  ["makes one whenever it opens", "export class Door { open() { this.bell = new BellService(); } }"],
])("another class of the module that %s keeps nothing", (_name, other) => {
  expect(judge(`export class BellService { ring() {} } ${other}`)).toMatchObject([
    { singleton: { fault: "uncached" } },
    {},
  ]);
});
