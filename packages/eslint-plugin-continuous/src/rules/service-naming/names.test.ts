import { describe, expect, test } from "vitest";

import { findFileStyle } from "./find-file-style.js";
import { findPrevailingStyle } from "./find-prevailing-style.js";
import { hasAgreeingName } from "./has-agreeing-name.js";
import { isGenericStem } from "./is-generic-stem.js";
import { toWords } from "./to-words.js";

describe("the style of a file's name", () => {
  test.each([
    ["kebab-case", "auth-service auth-2 a1-b2 a-b-c größen-lager größe2-lager auth-service.service"],
    ["snake_case", "auth_service auth_2 a1_b2 a_b_c größen_lager größe2_lager auth_service.service"],
    ["camelCase", "authService aB authServiceV2 auth2Service größenLager authS authB2b"],
    ["PascalCase", "AuthService Auth Ab A1b Auth2 APIKey Größe Gr2ößen"],
    [
      undefined,
      "auth Auth-service auth-Service auth--service -auth-x auth- 2auth-x auth_x-y auth-service! Auth_service auth_Service auth__x _auth_x auth_ auth_service! auth-serviceX authService-x auth-xService auth$Service $authService authService! API A Auth-Service Auth-service2 _Auth Auth! 2Auth größe",
    ],
  ])("%s", (style, stems) => {
    for (const stem of stems.split(" ")) expect([stem, findFileStyle(`src/${stem}.ts`)]).toEqual([stem, style]);
  });

  test("prevails where nine of ten have it", () => {
    const files = (stem: (at: number) => string, count: number): string[] =>
      Array.from({ length: count }, (_, at) => `src/${stem(at)}.ts`);
    const kebab = files((at) => `a-${String(at)}`, 9);
    expect(findPrevailingStyle([...kebab, "src/a-b.ts"])).toBe("kebab-case");
    expect(findPrevailingStyle([...kebab, "src/aB.ts"])).toBe("kebab-case");
    expect(findPrevailingStyle([...kebab, "src/aB.ts", "src/cD.ts"])).toBeUndefined();
    expect(findPrevailingStyle(kebab)).toBeUndefined();
    expect(findPrevailingStyle([...kebab, "src/a-1.ts"])).toBeUndefined();
    expect(findPrevailingStyle([...kebab, "src/a-b.ts", ...files((at) => `a${String(at)}`, 20)])).toBe("kebab-case");
  });
});

test("words of a name", () => {
  expect(toWords("HTTPClient2")).toEqual(["http", "client2"]);
  expect(toWords("http-client2")).toEqual(["http", "client2"]);
  expect(toWords("parseURLFast")).toEqual(["parse", "url", "fast"]);
  expect(toWords("v2Api")).toEqual(["v2", "api"]);
  expect(toWords("größenLager")).toEqual(["größen", "lager"]);
  expect(toWords("__mail  box--")).toEqual(["mail", "box"]);
});

describe("names that speak of one thing", () => {
  test.each([
    ["service", "AuthService"],
    ["stores", "Letters"],
    ["mail-queue", "QueueOfBigRedMail"],
    ["ai-mail", "AiBox"],
    ["mail-box", "TrayMailing"],
    ["car-list", "BoxCars"],
    ["invoicing-list", "BoxInvoices"],
    ["db-list", "BoxDatabase"],
    ["inmemory", "InMemoryTray"],
    ["mail", "default"],
  ])("%s and %s", (one, other) => {
    expect([hasAgreeingName(one, other), hasAgreeingName(other, one)]).toEqual([true, true]);
  });

  test.each([
    ["mail", "Letters"],
    ["to-list", "ToolsBox"],
    ["mask-list", "MastBox"],
    ["dog-list", "DotBox"],
    ["component-list", "CompanionBox"],
    ["mail-red-list", "BlueBoxMail"],
  ])("not %s and %s", (one, other) => {
    expect([hasAgreeingName(one, other), hasAgreeingName(other, one)]).toEqual([false, false]);
  });
});

describe("stems that say nothing without their folder", () => {
  const words =
    "api apis aPI index i18n type types util utils utilities helper helpers client clients server servers query queries mutation " +
    "mutations action actions service services main common shared core lib libs constant constants handler handlers hook hooks " +
    "store stores repository repositories provider providers factory db data src mapper mappers transformer transformers " +
    "validator validators validation middleware middlewares context error errors logger config reducer reducers selector " +
    "selectors schema schemas route routes internal impl init setup create get list update delete remove add";

  test.each(words.split(" "))("%s", (word) => {
    expect(
      [word, `${word}-service`, `${word}.server`, `${word}-client`].map((stem) => isGenericStem(`src/${stem}.ts`)),
    ).toEqual([true, true, true, true]);
    expect([`${word}x`, `x${word}`, `x-${word}`].map((stem) => isGenericStem(`src/${stem}.ts`))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("not others", () => {
    for (const stem of ["mail", "mail-client", "api-serviceable", "apiclient"]) {
      expect([stem, isGenericStem(`src/${stem}.ts`)]).toEqual([stem, false]);
    }
  });
});
