import type { CatalogedService, ServicePackage } from "@continuous/source";
import { describe, expect, test } from "vitest";

import { findNamesakes } from "./find-namesakes.js";
import { listCandidates } from "./list-candidates.js";

/** As much of a service as its namesakes are told by. */
function service(path: string, given: Partial<CatalogedService> = {}): CatalogedService {
  const { name = "MailService" } = given;
  const facts = { path, name, kind: "class", exports: [name], methods: ["send"], className: name, instanceName: null };
  return { ...facts, ...given } as unknown as CatalogedService;
}

/** Whether either of two services finds the other. */
function find(one: CatalogedService, other: CatalogedService, packages: readonly ServicePackage[] = []): boolean[] {
  return [
    findNamesakes(one, one.path, [one, other], packages).includes(other),
    findNamesakes(other, other.path, [one, other], packages).includes(one),
  ];
}

const [both, neither] = [
  [true, true],
  [false, false],
];

describe("classes and objects", () => {
  const mail = service("src/mail/mail-service.ts");

  test("go by their names, however they are spelt", () => {
    expect(find(mail, service("src/post/mail.ts"))).toEqual(both);
    expect(find(mail, service("src/post/mail.ts", { name: "mailService", kind: "object" }))).toEqual(both);
    expect(find(mail, service("src/post/mail.ts", { name: "PostService" }))).toEqual(neither);
    expect(find(mail, service("src/post/post.ts", { name: "Postman", instanceName: "mailService" }))).toEqual(both);
    expect(
      find(
        { ...mail, instanceName: "default" },
        service("src/post/post.ts", { name: "Post", instanceName: "default" }),
      ),
    ).toEqual(neither);
  });

  test("not where one only stands for the other", () => {
    expect(find(mail, service("src/post/mail.ts", { isWrapper: true }))).toEqual(neither);
    expect(find(mail, service("src/mail/mail-service.ts"))).toEqual(neither);
    expect(find(mail, service("src/mail/mail-service.ios.ts"))).toEqual(neither);
  });

  test("are no namesakes of a module of functions", () => {
    expect(find(mail, service("src/post/MailService.ts", { kind: "functions" }))).toEqual(neither);
    expect(find(mail, service("src/post/MailService.ts", { kind: "object", exports: ["default"] }))).toEqual(neither);
    expect(find(mail, service("src/post/MailService.ts", { kind: "object", exports: ["mail", "default"] }))).toEqual(
      both,
    );
    expect(find(mail, service("src/post/mail.ts", { kind: "object", exports: ["default"] }))).toEqual(both);
    expect(find(mail, service("src/post/MailService.ts", { exports: ["default"] }))).toEqual(both);
  });
});

describe("of two applications", () => {
  test.each([
    ["apps/shop/mail.ts", "apps/site/mail.ts"],
    ["code/apps/shop/mail.ts", "code/apps/site/mail.ts"],
  ])("%s and %s, where they do the same", (one, other) => {
    expect(find(service(one), service(other))).toEqual(both);
    expect(find(service(one), service(other, { methods: ["open"] }))).toEqual(neither);
  });

  test.each([
    ["apps/shop/a/mail.ts", "apps/shop/b/mail.ts"],
    ["apps/shop/mail.ts", "libs/mail.ts"],
    ["myapps/shop/mail.ts", "myapps/site/mail.ts"],
  ])("not %s and %s, whatever they do", (one, other) => {
    expect(find(service(one), service(other, { methods: ["open"] }))).toEqual(both);
  });
});

describe("of two packages", () => {
  const [one, two] = [service("shop/mail.ts"), service("post/mail.ts")];
  const held = (folder: string, given: object): ServicePackage =>
    ({ folder, hasPages: false, ...given }) as unknown as ServicePackage;

  test.each([
    ["two applications", { isApplication: true }, { isApplication: true }, neither],
    ["an application and a library", { isApplication: true }, {}, both],
    ["a server and pages", { runtime: "node" }, { hasPages: true }, neither],
    ["a server and no pages", { runtime: "node" }, {}, both],
    ["pages and a library", {}, { hasPages: true }, both],
    ["pages and pages", { hasPages: true }, { hasPages: true }, both],
  ])("%s", (_name, first, second, expected) => {
    expect(find(one, two, [held("shop", first), held("post", second)])).toEqual(expected);
    expect(find(one, two, [held("shop", second), held("post", first)])).toEqual(expected);
  });

  test("one of which is not known", () => {
    expect(find(one, two, [held("shop", { isApplication: true })])).toEqual(both);
  });

  test("one package is no other", () => {
    expect(find(service("shop/a/mail.ts"), service("shop/b/mail.ts"), [held("shop", { isApplication: true })])).toEqual(
      both,
    );
  });
});

describe("modules of functions", () => {
  const functions = (path: string, ...methods: readonly string[]): CatalogedService =>
    service(path, { name: "letters", kind: "functions", className: null, methods });

  test.each([
    ["share one of five", ["a", "b", "c", "d", "e"], ["a", "v", "w", "x", "y", "z"], both],
    ["share one of six", ["a", "b", "c", "d", "e", "f"], ["a", "v", "w", "x", "y", "z"], neither],
    ["share nearly all of a small one", ["a", "b"], ["a", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"], both],
    ["share nothing", ["a"], ["b"], neither],
    ["hold nothing", [], [], neither],
  ])("%s", (_name, one, other, expected) => {
    expect(find(functions("src/a/letters.ts", ...one), functions("src/b/letters.ts", ...other))).toEqual(expected);
  });

  test("have their files' names, if those say something", () => {
    expect(find(functions("src/a/letters.ts", "a"), functions("src/b/post.ts", "a"))).toEqual(neither);
    expect(find(functions("src/a/utils.ts", "a"), functions("src/b/utils.ts", "a"))).toEqual(neither);
  });
});

test("candidates by any of their names, in the order of their paths", () => {
  const services = [
    service("c.ts", { name: "mailService" }),
    service("b.ts", { name: "Other" }),
    service("a.ts", { name: "Post", instanceName: "Postman" }),
    service("a.ts", { name: "MAILSERVICE" }),
  ];
  const catalog = { schemaVersion: 1 as const, services };
  const found = (name: string, instanceName: string | null): string[] =>
    listCandidates(service("x.ts", { name, instanceName }), catalog).map((one) => `${one.path} ${one.name}`);
  expect(found("MailService", "postman")).toEqual(["a.ts MAILSERVICE", "a.ts Post", "c.ts mailService"]);
  expect(found("Other", null)).toEqual(["b.ts Other"]);
  expect(found("None", "none")).toEqual([]);
});
