import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

const path = "packages/web/src/services/game-service.ts";

test("an object of functions is a service", () => {
  const code = `function start() {}
export const gameService = {
  retries: 3,
  start,
  async stop() {},
  score: (id: string) => id.length,
};`;
  expect(parseServices(path, code)).toEqual([
    {
      name: "gameService",
      kind: "object",
      exports: ["gameService"],
      methods: ["start", "stop", "score"],
      className: null,
      instanceName: null,
      line: 2,
      column: 14,
      endLine: 7,
      singleton: { mechanism: "module" },
      injected: false,
      environment: [],
      healthCheck: null,
    },
  ]);
});

test("as const, satisfies, Object.freeze and an immediate function do not hide it", () => {
  expect(parseServices(path, "export const game = { start() {} } as const;")).toMatchObject([{ name: "game" }]);
  expect(parseServices(path, "export const game = { start() {} } satisfies Game;")).toMatchObject([{ name: "game" }]);
  expect(parseServices(path, "export const game = Object.freeze({ start() {} });")).toMatchObject([{ name: "game" }]);
  expect(
    parseServices(path, "export const game = (() => { const n = 1; return { start: () => n + 1 }; })();"),
  ).toMatchObject([{ name: "game", methods: ["start"] }]);
});

test("a namespace of functions is a service", () => {
  expect(parseServices(path, "export namespace Game { export function start() {} }")).toMatchObject([
    { name: "Game", kind: "object", methods: ["start"] },
  ]);
});

test("a default export goes by its local name, else by the file", () => {
  expect(parseServices(path, "const game = { start() {} };\nexport default game;")).toMatchObject([
    { name: "game", exports: ["default"] },
  ]);
  expect(parseServices(path, "export default { start() {} };")).toMatchObject([{ name: "game-service" }]);
});

test("an object that only hands on is a second door", () => {
  const code = `import { factory } from "./factory.js";
export const game = {
  get instance() { return factory.game(); },
  start: (...args: unknown[]) => factory.game().start(...args),
  stop: () => factory.game().stop(),
};`;
  expect(parseServices(path, code)).toMatchObject([{ methods: ["start", "stop"], isWrapper: true }]);
});

test("configuration, cache keys, routes and constants that hold functions are none", () => {
  expect(parseServices(path, "export const config = { url: 'x', port: 1, log() {} };")).toEqual([]);
  expect(
    parseServices(path, "export const gameKeys = { all: () => ['games'], one: (id: string) => ['games', id] };"),
  ).toEqual([]);
  expect(parseServices(path, "export const PATHS = { game: (id: string) => `/games/${id}` };")).toEqual([]);
  expect(parseServices(path, "export const texts = { score: (n: number) => `${n} points` };")).toEqual([]);
});

test("an object of other modules' services is a barrel", () => {
  expect(
    parseServices(path, `import { a } from "./a.js";\nimport { b } from "./b.js";\nexport const api = { a, b };`),
  ).toEqual([]);
});

test("an object beside functions is the service where it is called so, else the functions are", () => {
  const functions = "export function start() {}\nexport function stop() {}\n";
  expect(parseServices(path, `${functions}export const gameService = { start, stop };`)).toMatchObject([
    { name: "gameService" },
  ]);
  expect(parseServices(path, `${functions}export const checks = { async canStart() {} };`)).toMatchObject([
    { name: "game-service", kind: "functions", methods: ["start", "stop"] },
  ]);
});

test("an object for tests alone is none", () => {
  expect(parseServices(path, "export function start() {}\nexport const __testing = { reset() {} };")).toMatchObject([
    { kind: "functions" },
  ]);
});

test("a default export that lists functions and constants is the service of its file, whatever that is called", () => {
  const code = "const LIMIT = 1;\nconst OTHER = 2;\nfunction read() {}\nexport default { read, LIMIT, OTHER };";
  expect(parseServices("src/services/options.ts", code)).toMatchObject([{ name: "options", methods: ["read"] }]);
});
