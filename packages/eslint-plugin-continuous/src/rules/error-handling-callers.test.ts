import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

const body = "{ try { await save(team); } catch (error) { console.error(error); } }";

/** What the findings of a service say, the beginning left out. */
function judge(code: string, path = "packages/teams/services/team-service.tsx"): readonly string[] {
  return lintCode(errorHandling, code, { path }).map(({ message }) => message.replace("The catch in ", ""));
}

const says = (name: string): readonly string[] => [
  `${name} does nothing with the error but log it, so callers believe that it worked.`,
];

describe("somebody waits, who hears nothing", () => {
  test.each([
    ["of a function that is exported", `export async function load(team) ${body}`, "'load'"],
    ["of a module's own", `export default async function () ${body}`, "this function"],
    ["of one that a variable holds", `export const load = async (team) => ${body};`, "'load'"],
    ["of one that is given later", `let load; load = async () => ${body};`, "'load'"],
    ["of one that a member is given", `teams.load = async () => ${body};`, "'load'"],
    ["of a property", `export const teams = { load: async () => ${body} };`, "'load'"],
    ["of a property in quotes", `export const teams = { "load-all": async () => ${body} };`, "'load-all'"],
    ["of a computed property", `export const teams = { [\`load\`]: async () => ${body} };`, "this function"],
    ["of a method", `export class TeamService { async load() ${body} }`, "'load'"],
    ["of a private method", `export class TeamService { async #load() ${body} }`, "'#load'"],
    ["of a field", `export class TeamService { load = async () => ${body} }`, "'load'"],
    [
      "of a function that another makes",
      `export const make = (start) => async () => { start(); ${body} };`,
      "this function",
    ],
    ["of a function that is not used yet", `export function open() { const load = async () => ${body}; }`, "'load'"],
    ["of a function that starts with the module", `async function load(team) ${body}\nload(team);`, "'load'"],
    [
      "of a function that is started and handed back",
      `export function open() { const load = async () => ${body}; load(); return load(); }`,
      "'load'",
    ],
    [
      "of a function that is asked",
      `export function open() { const load = async () => ${body}; if (!load()) close(); }`,
      "'load'",
    ],
    [
      "of a function that is kept",
      `export function open() { const load = async () => ${body}; teams.load = load; }`,
      "'load'",
    ],
    [
      "of one that is awaited and started",
      `export async function open() { const onLoad = async () => ${body}; onLoad(); await onLoad(); }`,
      "'onLoad'",
    ],
    [
      "of a function that waits for nothing",
      `export function open() { const load = () => { try { save(team); } catch (error) { console.error(error); } }; load(); }`,
      "'load'",
    ],
  ])("%s", (_name, code, name) => {
    expect(judge(code)).toEqual(says(name));
  });
});

describe("nobody waits", () => {
  test.each([
    ["for what is handed to a function", `teams.on("save", async () => ${body});`],
    ["for what is wrapped", `export const load = withRetry(async () => ${body});`],
    ["for what is handed to a class", `export const watcher = new Watcher(async () => ${body});`],
    ["for what an element calls", `export const Page = () => <Button onPress={async () => ${body}} />;`],
    ["for a handler", `export async function onSave(team) ${body}`],
    ["for a handler of the other name", `export const handleSave = async () => ${body};`],
    ["for a handler one of whose members is awaited", `const onLoad = async () => ${body};\nawait onLoad.ready;`],
    ["for what is started", `export function open() { const load = async () => ${body}; load(); }`],
    ["for what void starts", `export function open() { const load = async () => ${body}; void load(); }`],
    [
      "for a private method that is started",
      `export class TeamService { open() { void this.load(); } private async load() ${body} }`,
    ],
    ["for a private method by its sign", `export class TeamService { open() { this.#load(); } async #load() ${body} }`],
  ])("%s", (_name, code) => {
    expect(judge(code)).toEqual([]);
  });

  test("but for another's method of that name", () => {
    expect(judge(`export class TeamService { open() { teams.load(); } private async load() ${body} }`)).toEqual(
      says("'load'"),
    );
  });
});

test("what is wrapped keeps its name", () => {
  expect(judge("export const load = withRetry(async () => { try { await open(); } catch {} });")).toEqual([
    "'load' is empty and gives no reason.",
  ]);
});

describe("handed to the object's own handler, with an empty list for an answer", () => {
  const judgeStep = (step: string): readonly string[] =>
    judge(
      `export class TeamService { async list() { try { return await open(); } catch (error) { ${step} return []; } } }`,
    );

  test.each(["this.handleError(error);", "this.handleLoadError(error);"])("%s", (step) => {
    expect(judgeStep(step)).toEqual(["'list' answers as if nothing had failed."]);
  });

  test.each([
    "this.errors.push(error);",
    "this.handleError;",
    "new this.handleError(error);",
    "this.handle(error);",
    "this.mishandleError(error);",
    "this.handleErrors(error);",
    'this["handleError"](error);',
    "this.store.handleError(error);",
    "teams.handleError(error);",
    "handleError(error);",
  ])("not %s", (step) => {
    expect(judgeStep(step)).toEqual([]);
  });
});
