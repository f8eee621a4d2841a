import { parseServices } from "@continuous/source/load";
import { expect, test } from "vitest";

import { openModule } from "../graph/open-module.js";
import { findEntrances } from "./find-entrances.js";

function entrancesOf(text: string): readonly (readonly string[])[] {
  const services = parseServices("src/services/auth.ts", text);
  const opened = openModule("src/services/auth.ts", text);
  if ("code" in services || "code" in opened) throw new Error("does not parse");
  return services.map((facts) => findEntrances(text, opened.record.ownExports, facts));
}

test("what a module exports beside its service leads to it where it uses it", () => {
  expect(
    entrancesOf(`class AuthService { signIn() {} }
export const authService = new AuthService();
export const session = authService.signIn();
export const authServices = 3;
export const limit = 3;
export type Auth = typeof authService;
export { limit as most };
`),
  ).toEqual([["authService", "session"]]);
});

test("to a module of functions leads all but its types", () => {
  expect(entrancesOf("export function signIn() {}\nexport const keys = ['a'];\nexport interface User {}\n")).toEqual([
    ["signIn", "keys"],
  ]);
});

test("a key of an object that is called like the service does not", () => {
  expect(
    entrancesOf(`export const client = connect({
  auth: { keep: true },
});
export const auth = { signIn() { return client.go(); }, signOut() { return client.end(); } };
export const guard = { check: auth.signIn };
`)[0],
  ).toEqual(["auth", "guard"]);
});
