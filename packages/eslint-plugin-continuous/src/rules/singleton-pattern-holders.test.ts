import type { CatalogedService, ServiceKeeper } from "@continuous/source";
import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { singletonPattern } from "./singleton-pattern.js";

const own = "packages/shop/services/auth-service.ts";

function judge(
  code: string,
  services: readonly object[] = [],
  keepers: readonly ServiceKeeper[] = [],
  path = own,
): readonly string[] {
  const catalog = { schemaVersion: 1 as const, services: services as readonly CatalogedService[], keepers };
  return lintCode(singletonPattern, code, { path, settings: { services: catalog } }).flatMap(
    ({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => `> ${desc}`)],
  );
}

const auth = "export class AuthService { a() {} }";
const uncached = [
  "Anyone may construct AuthService, and nobody keeps the instance.",
  "> Give AuthService a static getInstance() that keeps the instance.",
];
const wrapper = { path: "packages/shop/auth.ts", isWrapper: true, className: "AuthService", instanceName: "auth" };
const other = { path: "packages/shop/other.ts", name: "OtherService", className: "OtherService", instanceName: null };

describe("the one instance is held", () => {
  test("by another module that offers it", () => {
    expect(judge(auth, [wrapper])).toEqual([]);
    expect(judge(auth, [{ ...wrapper, path: own }, wrapper])).toEqual([]);
  });

  test("by a service that has it as a part", () => {
    expect(judge(auth, [{ ...other, keeps: ["AuthService"] }])).toEqual([]);
    expect(judge(auth, [{ ...other, path: "apps/web/other.ts", keeps: ["AuthService"] }])).toEqual([]);
    expect(
      judge(auth, [
        { ...other, keeps: ["MailService", "AuthService"] },
        { ...other, path: own, keeps: ["AuthService"] },
      ]),
    ).toEqual([]);
  });

  test("by a module of the same package", () => {
    expect(judge(auth, [], [{ path: "packages/shop/main.ts", keeps: ["AuthService"] }])).toEqual([]);
    expect(
      judge(auth, [], [{ path: "src/packages/a/main.ts", keeps: ["AuthService"] }], "src/packages/b/services/auth.ts"),
    ).toEqual([]);
    expect(judge(auth, [], [{ path: "main.ts", keeps: ["AuthService"] }], "services/auth.ts")).toEqual([]);
  });
});

describe("nobody holds it", () => {
  test.each([
    ["at all", [], []],
    ["but the module itself", [{ ...wrapper, path: own }], []],
    ["where another class has its name", [{ ...wrapper, isWrapper: false }], []],
    ["where what stands for it has no instance", [{ ...wrapper, instanceName: null }], []],
    ["where what stands for it is another", [{ ...wrapper, className: "MailService" }], []],
    ["where its own module keeps it for itself", [{ ...other, path: own, keeps: ["AuthService"] }], []],
    ["where another is kept", [{ ...other, keeps: ["MailService"] }], []],
    [
      "where two do",
      [
        { ...other, keeps: ["AuthService"] },
        { ...other, path: "x.ts", keeps: ["AuthService"] },
      ],
      [],
    ],
    ["where an application does", [], [{ path: "apps/web/main.ts", keeps: ["AuthService"] }]],
    ["where another package does", [], [{ path: "packages/site/main.ts", keeps: ["AuthService"] }]],
  ])("%s", (_name, services, keepers) => {
    expect(judge(auth, services, keepers)).toEqual(uncached);
  });
});

describe("a public constructor", () => {
  const kept = (head: string): string =>
    `export class ${head} { static #kept; static getInstance() { return (this.#kept ??= new AuthService()); } a() {} }`;
  const told =
    "AuthService has a public constructor beside AuthService.getInstance(), so anyone may construct another one.";
  const offered = "> Make the constructor of AuthService private.";

  test.each(["services/auth.ts", "services/auth.mts", "services/auth.tsx"])("in %s", (path) => {
    expect(judge(kept("AuthService"), [], [], path)).toEqual([told, offered]);
  });

  test.each(["services/auth.js", "services/label.ts-service.js"])("not in %s", (path) => {
    expect(judge(kept("AuthService"), [], [], path)).toEqual([]);
  });

  test("of a class that another is the base of", () => {
    expect(judge(kept("AuthService extends Base"))).toEqual([told]);
  });
});

describe("a second instance", () => {
  const offering = {
    ...other,
    name: "MailService",
    className: "MailService",
    exports: ["MailService"],
    instanceName: "mail",
  };
  const plain = { ...other, exports: ["OtherService"], singleton: null };
  const make = 'import { MailService, OtherService } from "@acme/shop"; export const it = [new OtherService()];';

  test("only of what is offered", () => {
    const path = "apps/web/page.ts";
    expect(judge(make.replace("new Other", "new Mail"), [offering, plain], [], path)).toEqual([
      "This makes another MailService, although packages/shop/other.ts offers mail.",
    ]);
    expect(judge(make, [offering, plain], [], path)).toEqual([]);
  });

  test("not in its own module", () => {
    const two = [
      { ...offering, path: "packages/shop/a.ts" },
      { ...offering, path: "lib/a.ts", className: "X", exports: ["MailService", "X"] },
    ];
    expect(
      judge(
        'import { MailService } from "@acme/mail"; export const X = new MailService();',
        two,
        [],
        "packages/shop/a.ts",
      ),
    ).toEqual([]);
  });
});
