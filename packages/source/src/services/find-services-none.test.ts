import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

const path = "src/services/thing.ts";

test("types, interfaces, enums and constants are no services", () => {
  const code = `export interface Thing { run(): void }
export type Id = string;
export enum Kind { A, B }
export const limit = 10;
export const kinds = ["a", "b"] as const;
export declare class Declared { run(): void }
export declare function declared(): void;`;
  expect(parseServices(path, code)).toEqual([]);
});

test("barrels are none", () => {
  expect(
    parseServices(
      path,
      `export * from "./a.js";\nexport { b } from "./b.js";\nimport { c } from "./c.js";\nexport { c };`,
    ),
  ).toEqual([]);
});

test("components, hooks and what stands beside a component are none", () => {
  expect(
    parseServices(
      "src/services/page.tsx",
      "export default function Terms() { return <p>Terms</p>; }\nexport function meta() { return []; }",
    ),
  ).toEqual([]);
  expect(
    parseServices(
      "src/services/provider.tsx",
      "export const AuthProvider = ({ children }: Props) => <Context value={1}>{children}</Context>;",
    ),
  ).toEqual([]);
  expect(parseServices(path, "export function useThing() { return 1; }")).toEqual([]);
  expect(parseServices(path, "export class Board extends React.Component { render() {} }")).toEqual([]);
});

test("hooks beside functions leave the functions", () => {
  expect(parseServices(path, "export function useThing() {}\nexport async function getThing() {}")).toMatchObject([
    { methods: ["getThing"] },
  ]);
});

test("slices, schemas, stores and selectors are none", () => {
  expect(parseServices(path, "export const slice = createSlice({ name: 'x', reducers: { add(state) {} } });")).toEqual(
    [],
  );
  expect(parseServices(path, "export const schema = z.object({ id: z.string() });")).toEqual([]);
  expect(parseServices(path, "export const useStore = create((set) => ({ add() {} }));")).toEqual([]);
});

test("errors, records, entities and abstract bases are none", () => {
  expect(parseServices(path, "export class ThingError extends Error { toJSON() {} }")).toEqual([]);
  expect(parseServices(path, "export class NotFound extends HttpException { body() {} }")).toEqual([]);
  expect(parseServices(path, "export class Point { constructor(readonly x: number) {} }")).toEqual([]);
  expect(parseServices(path, "@Entity() export class User { rename() {} }")).toEqual([]);
  expect(parseServices(path, "export abstract class ThingService { run() {} }")).toEqual([]);
  expect(parseServices(path, "export class BaseService { run() {} }")).toEqual([]);
});

test("a script and an empty module are none", () => {
  expect(parseServices(path, "async function main() {}\nvoid main();")).toEqual([]);
  expect(parseServices(path, "")).toEqual([]);
});
