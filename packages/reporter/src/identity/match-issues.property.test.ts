import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { programs, render, type Program } from "../../tests/identity/programs.js";
import { matchIssues } from "./match-issues.js";

const none = { renames: new Map<string, string>(), isGone: () => false };
const layouts = fc.constantFrom("close" as const, "wide" as const, "broken" as const);

function dropsOf(program: Program): number {
  return program.flatMap(({ body }) => body).filter((one) => one.startsWith("drop")).length;
}

describe("matchIssues, whatever the program", () => {
  it("links every finding, each with its own, after a change of layout", () => {
    fc.assert(
      fc.property(programs, layouts, layouts, (program, before, after) => {
        const open = findDrops("a.ts", render(program, before));
        const found = findDrops("a.ts", render(program, after));
        const links = matchIssues(open, found, none);
        expect(found.map((finding) => links.get(finding))).toEqual(open);
      }),
    );
  });

  it("links every finding after functions were moved around", () => {
    const shuffled = programs.chain((program) =>
      fc.tuple(fc.constant(program), fc.shuffledSubarray([...program], { minLength: program.length })),
    );
    fc.assert(
      fc.property(shuffled, ([program, moved]) => {
        const open = findDrops("a.ts", render(program, "wide"));
        const found = findDrops("a.ts", render(moved, "wide"));
        const links = matchIssues(open, found, none);
        expect(links.size).toBe(open.length);
        for (const [finding, issue] of links) expect(finding.identity?.symbol).toBe(issue.identity?.symbol);
      }),
    );
  });

  it("links every finding of a renamed file, whoever tells of the name", () => {
    fc.assert(
      fc.property(programs, fc.boolean(), (program, isTold) => {
        const open = findDrops("a.ts", render(program));
        const found = findDrops("b.ts", render(program));
        const moves = { renames: new Map(isTold ? [["a.ts", "b.ts"]] : []), isGone: (path: string) => path === "a.ts" };
        const links = matchIssues(open, found, moves);
        expect(found.map((finding) => links.get(finding))).toEqual(open);
      }),
    );
  });

  it("closes exactly one of n equal ones where one went, and finds exactly one new where one came", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), layouts, (count, seed, layout) => {
        const body = (n: number): readonly string[] => Array.from({ length: n }, () => "dropA(mail, to)");
        const [more, fewer] = [count, count - 1].map((n) => [{ name: "a", body: body(n) }]);
        const many = findDrops("a.ts", render(more!, layout));
        // One of them, though nobody can say which.
        const few = findDrops("a.ts", render(seed % 2 === 0 ? fewer! : [...fewer!, { name: "b", body: [] }], layout));
        expect(matchIssues(many, few, none).size).toBe(count - 1);
        expect(matchIssues(few, many, none).size).toBe(count - 1);
      }),
    );
  });

  it("never links one issue twice, nor across rules, nor files that are both there, whatever was edited", () => {
    fc.assert(
      fc.property(programs, programs, layouts, (before, after, layout) => {
        const edited = [...before.slice(1), ...after];
        const open = [...findDrops("a.ts", render(before)), ...findDrops("b.ts", render(after))];
        const found = [...findDrops("a.ts", render(edited, layout)), ...findDrops("b.ts", render(before, layout))];
        const links = matchIssues(open, found, none);
        expect(new Set(links.values()).size).toBe(links.size);
        for (const [finding, issue] of links) {
          expect([finding.issue_type, finding.path]).toEqual([issue.issue_type, issue.path]);
        }
      }),
    );
  });

  it("leaves alone what nobody touched", () => {
    fc.assert(
      fc.property(programs, programs, (kept, others) => {
        const stay = kept.map(({ name, body }) => ({ name: `kept${name}`, body }));
        const open = findDrops("a.ts", render([...stay, ...others], "wide"));
        const found = findDrops("a.ts", render([...others.slice(1), ...stay], "wide"));
        const links = matchIssues(open, found, none);
        const linked = [...links].filter(([finding]) => finding.identity?.symbol.startsWith("fn_kept"));
        expect(linked).toHaveLength(dropsOf(stay));
        for (const [finding, issue] of linked) expect(issue.identity?.symbol).toBe(finding.identity?.symbol);
      }),
    );
  });
});
