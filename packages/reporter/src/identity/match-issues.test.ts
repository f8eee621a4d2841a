import { describe, expect, it } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import type { IssueRecord } from "../store/store.js";
import { matchIssues } from "./match-issues.js";

const none = { renames: new Map<string, string>(), isGone: () => false };

/** Which line each finding had before; `undefined` for one that is new. */
function linesBefore(
  open: readonly IssueRecord[],
  found: readonly IssueRecord[],
  moves: Parameters<typeof matchIssues>[2] = none,
): readonly (number | undefined)[] {
  const links = matchIssues(open, found, moves);
  return found.map((finding) => links.get(finding)?.line);
}

function edit(before: string, after: string): readonly (number | undefined)[] {
  return linesBefore(findDrops("a.ts", before), findDrops("a.ts", after));
}

describe("matchIssues, in one file", () => {
  it("knows a finding in another layout again", () => {
    const before = "class Mail {\n  send() { dropA('x', 1, { to: 'b' }); }\n}\n";
    const after =
      '// New.\nclass Mail {\n  send() {\n    dropA(\n      "x",\n      1,\n      { to: "b" },\n    );\n  }\n}\n';
    expect(edit(before, after)).toEqual([2]);
  });

  it("matches equal ones by order, and tells by its neighbours which one went", () => {
    expect(edit("dropA();\ndropA();\ndropA();\n", "\ndropA();\ndropA();\ndropA();\n")).toEqual([1, 2, 3]);
    const [one, two, three] = ["start(1);\ndropA();\n", "middle(2);\ndropA();\n", "end(3);\ndropA();\nlast(4);\n"];
    expect(edit(one + two + three, two + three)).toEqual([4, 6]);
    expect(edit(one + two + three, one + three)).toEqual([2, 6]);
    expect(edit(two + three, one + two + three)).toEqual([undefined, 2, 4]);
  });

  it("knows a finding again when its text changed, by most of its words or by all around it", () => {
    const before = "function a() {\n  one();\n  dropA(this.mail, to, subject);\n  two();\n}\n";
    expect(edit(before, before.replace("to, subject", "to, subject, copy"))).toEqual([3]);
    expect(edit(before, before.replace("this.mail, to, subject", "x"))).toEqual([3]);
  });

  it("takes one finding mended and another one made for what it is", () => {
    const before = "function a() {\n  dropA(one);\n  const b = start(3);\n  log(b);\n}\n";
    const after = "function a() {\n  const b = start(3);\n  log(b);\n  return dropA(two) ?? b;\n}\n";
    expect(edit(before, after)).toEqual([undefined]);
    const inB = "function a() {\n  return 1;\n}\nfunction b() {\n  log(1);\n  dropA(x);\n}\n";
    expect(edit("function a() {\n  dropA(x);\n  return 1;\n}\nfunction b() {\n  log(1);\n}\n", inB)).toEqual([
      undefined,
    ]);
  });

  it("links the likest of several that changed, and none where it cannot tell", () => {
    const before = "function a() {\n  dropA(mail, to, one);\n  dropA(mail, to, two);\n}\n";
    expect(edit(before, before.replace("one", "one, x").replace("two", "two, y"))).toEqual([2, 3]);
    const one = "function a() {\n  start();\n\n  dropA(mail, to, one);\n\n  end();\n}\n";
    const two =
      "function a() {\n  startAll();\n  dropA(mail, to, two);\n  go();\n  dropA(mail, to, three);\n  endAll();\n}\n";
    expect(edit(one, two)).toEqual([undefined, undefined]);
  });

  it("follows a function that moves, and one that gets another name", () => {
    const [a, b] = ["function a() {\n  dropA(x);\n}\n", "function b() {\n  dropA(x);\n}\n"];
    expect(edit(a + b, b + a)).toEqual([5, 2]);
    expect(edit(a + b, a.replace("a()", "c()") + b)).toEqual([2, 5]);
    expect(
      edit("class A {\n  m() { dropA(x); }\n}\n", "class B {\n  n() { return 1; }\n  m() { dropA(x); }\n}\n"),
    ).toEqual([2]);
  });

  it("follows methods to another class, each by its name", () => {
    const [m, n] = ["  m() { dropA(x); }\n", "  n() { tell(2); dropA(x); tell(3); }\n"];
    expect(
      edit(`class A {\n${m}${n}}\n`, `class B {\n  // Moved.\n  o() { return 1; }\n${n}  p = 4;\n${m}  q = 5;\n}\n`),
    ).toEqual([3, 2]);
  });

  it("never links across rules", () => {
    expect(edit("dropA(x);\n", "dropB(x);\n")).toEqual([undefined]);
  });

  it("knows a finding again when only its message changed", () => {
    const text = "function a() { dropA(x); }\n";
    expect(linesBefore(findDrops("a.ts", text), findDrops("a.ts", text, "Say what becomes of it."))).toEqual([1]);
  });

  it("knows several again whose messages have more digits now", () => {
    const text = "function a() {\n  dropA(x);\n  dropA(x);\n}\n";
    const [open, found] = [findDrops("a.ts", text, "Has 9 lines."), findDrops("a.ts", text, "Has 100 lines.")];
    expect(linesBefore(open, found)).toEqual([2, 3]);
  });

  it("is not led astray by numbers in messages", () => {
    const text = (first: string, second: string): string => `dropA(mail, ${first});\n\n\n\ndropA(order, ${second});\n`;
    const says = (counts: readonly number[], given: readonly IssueRecord[]): readonly IssueRecord[] =>
      given.map((issue, index) => ({ ...issue, description: `${counts[index]} of at most 3.` }));
    const open = says([4, 5], findDrops("a.ts", text("a, b, c", "a, b, c, d")));
    const found = says([5, 4], findDrops("a.ts", text("a, b, c, e", "a, b, c")));
    expect(linesBefore(open, found)).toEqual([1, 5]);
  });

  it("tells equal texts apart by what stands around them, not by numbers in messages", () => {
    const says = (counts: readonly number[], given: readonly IssueRecord[]): readonly IssueRecord[] =>
      given.map((issue, index) => ({ ...issue, description: `Has ${counts[index]} lines, which is over 30.` }));
    const text = "outer(1);\ndropA(x);\n\ninner(2);\ndropA(x);\n";
    const before = says([80, 50], findDrops("a.ts", text));
    expect(linesBefore(before, says([110, 80], findDrops("a.ts", text)))).toEqual([2, 5]);
  });

  it("takes no word that may be anywhere for the one that was somewhere else", () => {
    const before = "function a() {\n  const first = load(dropA());\n  return keep(first);\n}\n";
    const after = "function a() {\n  start(now);\n  if (limit > dropA()) wait(all);\n  return done;\n}\n";
    expect(edit(before, after)).toEqual([undefined]);
    expect(edit(before, before.replace("first =", "one =").replace("keep(first)", "one"))).toEqual([2]);
  });

  it("follows an edited line into a function that was made of it, unless others are as like", () => {
    const line = "  const answer = send(letter, dropA(address), stamp);\n";
    const before = `function a() {\n  start(1);\n${line}  end(2);\n}\n`;
    const edited = line.replace("letter", "letters");
    const helper = (name: string): string => `function ${name}() {\n  begin(3);\n${edited}  finish(4);\n}\n`;
    expect(edit(before, `function a() {\n  b();\n}\n${helper("b")}`)).toEqual([3]);
    expect(edit(before, `function a() {\n  b();\n}\n${helper("b")}${helper("c")}`)).toEqual([undefined, undefined]);
    const inClass = (name: string, body: string): string =>
      `class ${name} {\n  static of${name}() {\n${body}    end${name}();\n  }\n}\n`;
    expect(edit(inClass("A", line), inClass("A", "") + inClass("B", edited))).toEqual([undefined]);
  });

  it("takes a call that was wrapped for itself, not for what wraps it now", () => {
    const says = (counts: readonly number[], given: readonly IssueRecord[]): readonly IssueRecord[] =>
      given.map((issue, index) => ({ ...issue, description: `Has ${counts[index]} lines, which is over 30.` }));
    const before = says([60], findDrops("a.ts", "outer(1);\ndropA(x);\ninner(2);\n"));
    const found = findDrops("a.ts", "outer(1);\ndropA(x);\nwrap(3);\ndropA(x);\ninner(2);\n");
    expect(linesBefore(before, says([62, 60], found))).toEqual([2, undefined]);
  });

  it("follows what stands in several tests when each gets another title, each by its own", () => {
    const test = (title: string): string => `  it("${title}", () => { dropA(x); });\n`;
    const suite = (name: string, ...titles: string[]): string =>
      `describe("${name}", () => {\n${titles.map((title) => test(title)).join("")}});\n`;
    const before = suite("mail", "tells of a failure of the host", "sends a letter again after an hour", "is quick");
    const after = suite("mail", "is quick", "sends a letter again after two hours", "tells of any failure of the host");
    expect(edit(before, after)).toEqual([4, 3, 2]);
    expect(edit(suite("old mail", "sends", "fails"), suite("new mail", "fails", "sends"))).toEqual([3, 2]);
  });

  it("follows nothing to a test of which nothing says that it is the same", () => {
    const before = 'it("sends a letter to a house", () => { dropA(x); });\nit("waits", () => { dropA(x); });\n';
    const after = 'it("is sent to a house", () => { dropA(x); });\nit("forgets", () => { dropA(x); });\n';
    expect(edit(before, after)).toEqual([undefined, undefined]);
  });

  it("tells findings at one place apart by what they name", () => {
    const text = "create table dropA();\n";
    const created = findDrops("a.sql", text, "Table `a` has no column `created_at`.");
    const updated = findDrops("a.sql", text, "Table `a` has no column `updated_at`.");
    const links = matchIssues([...created, ...updated], updated, none);
    expect(links.get(updated[0]!)).toBe(updated[0]);
    expect(matchIssues(created, updated, none).size).toBe(0);
    const edited = findDrops("a.sql", text.replace("()", "(id)"), "Table `a` has no column `updated_at`.");
    const again = matchIssues([...created, ...updated], edited, none);
    expect([...again.values()]).toEqual(updated);
    expect(matchIssues(created, edited, none).size).toBe(0);
  });
});

describe("matchIssues, over files", () => {
  const text = "function a() {\n  dropA(x);\n}\nfunction b() {\n  dropA(y);\n}\n";
  const gone = { renames: new Map<string, string>(), isGone: (path: string) => path === "a.ts" };

  it("follows a renamed file, as git tells it, even when it was edited", () => {
    const moves = { ...gone, renames: new Map([["a.ts", "z/b.ts"]]) };
    const found = findDrops("z/b.ts", `import z from "z";\n${text.replace("x", "x, mail, to")}`);
    expect(linesBefore(findDrops("a.ts", text), found, moves)).toEqual([2, 5]);
  });

  it("believes in no new name of a file that is still there", () => {
    const moves = { ...none, renames: new Map([["a.ts", "b.ts"]]) };
    const both = [...findDrops("a.ts", text), ...findDrops("b.ts", text)];
    expect(linesBefore(findDrops("a.ts", text), both, moves)).toEqual([2, 5, undefined, undefined]);
  });

  it("finds out by itself what a file is called now", () => {
    expect(linesBefore(findDrops("a.ts", text), findDrops("b.ts", `\n${text}`), gone)).toEqual([2, 5]);
  });

  it("takes a copy for new, and one of two copies for none", () => {
    expect(linesBefore(findDrops("a.ts", text), findDrops("b.ts", text))).toEqual([undefined, undefined]);
    const copies = [...findDrops("b.ts", text), ...findDrops("c.ts", text)];
    expect(linesBefore(findDrops("a.ts", text), copies, gone)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("knows rows without an identity by their fingerprint", () => {
    const bare = findDrops("a.ts", text).map((issue) => {
      const rest: { -readonly [Key in keyof IssueRecord]: IssueRecord[Key] } = { ...issue };
      delete rest.identity;
      return rest;
    });
    expect(linesBefore(bare, findDrops("a.ts", `\n${text}`))).toEqual([2, 5]);
  });

  it("knows findings without an identity by their fingerprint", () => {
    const open = findDrops("a.ts", text);
    const found = open.map(({ identity, ...rest }) => ({
      ...rest,
      line: rest.line + (identity === undefined ? 0 : 1),
    }));
    expect(linesBefore(open, found)).toEqual([2, 5]);
  });

  it("asks for no more than is told, where it must not guess", () => {
    const open = findDrops("a.ts", text);
    const found = findDrops("z/b.ts", text);
    const moves = { ...gone, guesses: false };
    expect(linesBefore(open, found, moves)).toEqual([undefined, undefined]);
    expect(linesBefore(open, found, { ...moves, renames: new Map([["a.ts", "z/b.ts"]]) })).toEqual([2, 5]);
  });
});
