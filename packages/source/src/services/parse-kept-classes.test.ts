import { expect, test } from "vitest";

import { parseKeptClasses } from "./parse-kept-classes.js";

const keptIn = (code: string) =>
  parseKeptClasses(
    "src/app.ts",
    `import { Log, Log as Journal } from "./log";\nimport * as all from "./log";\n${code}`,
    new Set(["Log"]),
  );

test.each([
  ["a field", "class App { log = new Log(); }"],
  ["a field that is set later", "class App { open() { this.log = new Log(); } }"],
  ["a variable of the module", "const log = new Log();"],
  ["another name of it", "const log = new Journal();"],
  ["a name of the whole module", "const log = new all.Log();"],
  ["a registry", "registry.register('log', new Log());"],
  ["a registry that makes it when asked", "registry.registerSingleton('log', () => new Log());"],
  ["what remembers it", "const log = memoize(() => new Log());"],
  [
    "what makes one of each, given the function by its name",
    "const log = singleton('log', makeLog);\nfunction makeLog() { return new Log(); }",
  ],
  ["what remembers it, given a constant", "const makeLog = () => new Log();\nexport const log = once(makeLog);"],
  ["a container that is told of it", "@Module({ providers: [Other, Log] })\nexport class LogModule {}"],
  ["a container that is told to use it", "export const log = { provide: Other, useClass: Journal };"],
  [
    "a list that a container is told of",
    "const all = [Log];\n@Module({ providers: [...all, Other] })\nexport class LogModule {}",
  ],
  ["a list by its name", "const all = [Other, Log];\n@Module({ providers: all })\nexport class LogModule {}"],
  ["a component", "const App = () => { const log = useMemo(() => new Log(), []); };"],
  ["an object that is put together of it", "function main() { const log = new Log(); return new App({ log }); }"],
  [
    "a local variable that goes to a field",
    "class App { open() { const log = new Log(); log.on(); this.log = log; } }",
  ],
])("kept in %s", (_name, code) => {
  expect(keptIn(code)).toEqual(["Log"]);
});

test.each([
  ["used up at once", "export const run = () => { new Log().write(); };"],
  ["a local variable that is used up", "export function run() { const log = new Log(); log.write(); }"],
  [
    "a local variable that is asked for something",
    "export function run() { const log = new Log(); return new Page(log.lines()); }",
  ],
  ["given back each time", "export const makeLog = () => new Log();"],
  ["handed to a call that returns", "export function run() { print(new Log()); }"],
  ["a function that is called for each entry", "const logs = names.map(() => new Log());"],
  ["a function that is given to a call that runs it", "function makeLog() { return new Log(); }\nrun(makeLog);"],
  ["a function that gives it to nobody", "function makeLog() { new Log().write(); }\nconst log = once(makeLog);"],
  ["listed among others", "export const all = { entities: [Log] };"],
  ["a type of a provider", "export const other = { useFactory: (log: Log) => log };"],
  ["a class of this module", "class Other {}\nconst other = new Other();"],
  ["a text that does not parse", "const log = new Log(;"],
])("not kept: %s", (_name, code) => {
  expect(keptIn(code)).toEqual([]);
});

// Quadratic time would take hours here, and the test's time-out would end it.
test("a word of millions of letters is no work", () => {
  expect(
    parseKeptClasses("src/data.ts", `export const data = "${"x".repeat(3_000_000)} Log";`, new Set(["Log"])),
  ).toEqual([]);
});
