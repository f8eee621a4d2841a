import { parseServices } from "@continuous/source/load";
import { expect, test } from "vitest";

import { hasServiceShape, mayHaveServiceShape } from "./has-service-shape.js";

function shapesOf(text: string): readonly string[] {
  if (!mayHaveServiceShape(text)) return [];
  const services = parseServices("src/a.ts", text);
  if ("code" in services) throw new Error(services.message);
  return services.filter((facts) => hasServiceShape(facts) === true).map(({ name }) => name);
}

test.each([
  ["a class called by its job", "export class OrderRepository { find() {} save() {} }", ["OrderRepository"]],
  [
    "one that others extend",
    "export default class MailGateway extends Gateway { send() {} close() {} }",
    ["MailGateway"],
  ],
  ["an object called by its job", "export const mailClient = { send() {}, close() {} };", ["mailClient"]],
  [
    "an object whose brace comes later",
    "export const mailClient: MailClient =\n  { send() {}, close() {} };",
    ["mailClient"],
  ],
  ["one instance for all", "class Log { info() {} warn() {} }\nexport const log = new Log();", ["log"]],
  [
    "an instance asked for",
    "export class Log { static #log?: Log; private constructor() {}\n static getInstance() { return (Log.#log ??= new Log()); } info() {} }",
    ["Log"],
  ],
])("%s has the shape of a service", (_name, text, names) => {
  expect(shapesOf(text)).toEqual(names);
});

test.each([
  ["a class with one method", "export class OrderRepository { find() {} }"],
  ["a class of data", "export class Order { total() {} tax() {} }"],
  ["a module of functions", "export function createClient() {} export function closeClient() {}"],
  ["a component", "export class SessionProvider extends React.Component { render() {} reset() {} }"],
  ["an error", "export class ClientError extends Error { toJson() {} toText() {} }"],
  ["a type", "export interface OrderRepository { find(): void; save(): void }"],
  ["an abstract base", "export abstract class BaseRepository { find() {} save() {} }"],
  ["a double for tests", "export class FakeMailClient { send() {} close() {} }"],
  ["a record of data", 'export const emailProvider = { name: "mail", url: "https://example.com", id: 1 };'],
  ["a slice of state", "export const sessionSlice = createSlice({ reducers: { signIn() {}, signOut() {} } });"],
])("%s has not", (_name, text) => {
  expect(shapesOf(text)).toEqual([]);
});

test.each([
  ["a class of any name that does things", "export class Recorder { start() {} stop() {} }", "if-it-reaches"],
  ["a class that does one thing", "export class LockRunner { run() {} }", "if-it-reaches"],
  ["an object of any name that does things", "export const drafts = { get() {}, set() {} };", "if-it-reaches"],
  ["an object that does one thing", "export const drafts = { get() {} };", false],
  ["a controller, which a server runs", "export class OrderController { list() {} show() {} }", false],
  ["a model", "export class OrderModel { pay() {} ship() {} }", false],
])("%s: %s", (_name, text, shape) => {
  const services = parseServices("src/a.ts", text);
  if ("code" in services) throw new Error(services.message);
  expect(services[0] && hasServiceShape(services[0])).toBe(shape);
});
