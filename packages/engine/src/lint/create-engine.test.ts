import { recommendedStandards } from "@continuous/standards";
import ts from "typescript";
import { expect, test } from "vitest";

import { createModuleParser } from "../know/create-module-parser.js";
import { createEngine, type EngineInput } from "./create-engine.js";

const base: EngineInput = {
  root: "/repository",
  standards: recommendedStandards(),
  snapshot: null,
  gitIgnore: null,
  suppressions: null,
  typescriptVersion: null,
  budget: 60_000,
  now: () => performance.now(),
};
const path = "/repository/services/mail-service.ts";
const text = "export class MailService {\n  send(): void {}\n}\n";
const finding = {
  rule: "continuous/singleton-pattern",
  message: "Anyone may construct MailService, and nobody keeps the instance.",
  severity: 2,
  line: 1,
  column: 14,
  endLine: 1,
  endColumn: 25,
};

function find(input: Partial<EngineInput>, request = { path, text }) {
  return createEngine({ ...base, ...input }).lint(request)?.findings;
}

test("findings as ESLint gives them", () => {
  expect(find({})).toMatchObject([finding]);
});

test("files of other kinds, and files elsewhere, are not looked at", () => {
  const engine = createEngine(base);
  expect(engine.lint({ path: "/repository/services/mail-service.css", text })).toBeNull();
  expect(engine.lint({ path: "/elsewhere/services/mail-service.ts", text })).toBeNull();
  expect(engine.lint({ path: "/repository/node_modules/a/services/mail-service.ts", text })?.findings).toEqual([]);
});

test("what git ignores is not looked at, whatever the rule", () => {
  expect(find({ gitIgnore: "# built\nmail-service.*\n" })).toEqual([]);
});

test("disable comments count, and one that silences nothing is a finding where it names a rule of ours", () => {
  const silenced = `// eslint-disable-next-line continuous/singleton-pattern -- a test double\n${text}`;
  expect(find({}, { path, text: silenced })).toEqual([]);
  const idle = "// eslint-disable-next-line continuous/singleton-pattern\nexport const a = 1;\n";
  expect(find({}, { path, text: idle })).toMatchObject([{ rule: null, severity: 1, line: 1, column: 1 }]);
  expect(find({}, { path, text: "// eslint-disable-next-line no-console\nexport const a = 1;\n" })).toEqual([]);
});

test("what eslint-suppressions.json sets aside is not shown, until there is one more", () => {
  const suppressions = JSON.stringify({
    "services/mail-service.ts": { "continuous/singleton-pattern": { count: 1 } },
  });
  expect(find({ suppressions })).toEqual([]);
  const two = `${text}export class PostService {\n  send(): void {}\n}\n`;
  const rules = find({ suppressions }, { path, text: two })?.map(({ rule }) => rule);
  expect(rules?.filter((rule) => rule === "continuous/singleton-pattern")).toHaveLength(2);
  expect(find({ suppressions: '{"services/mail' })).toMatchObject([finding]);
});

test("a text that does not parse is said, and nothing else", () => {
  expect(createEngine(base).lint({ path, text: "export class {" })).toEqual({
    findings: [],
    parseError: { message: "Parsing error: '}' expected.", line: 1, column: 14 },
    partial: [],
    crashes: [],
  });
});

test("with the editor's program, findings are the same; a program of another text is not used", () => {
  const program = createProgram(text);
  const engine = createEngine({ ...base, typescriptVersion: ts.version });
  expect(engine.lint({ path, text, program })?.findings).toMatchObject([finding]);
  expect(engine.lint({ path, text: `\n${text}`, program })?.findings).toMatchObject([{ line: 2 }]);
  const other = createEngine({ ...base, typescriptVersion: "5.0.0" });
  expect(other.lint({ path, text, program })?.findings).toMatchObject([finding]);
});

test("the tree that linting made is there for whoever asks about the text next", () => {
  const parse = createModuleParser();
  const made: object[] = [];
  const engine = createEngine({
    ...base,
    keepTree(of, kept, tree) {
      made.push(tree);
      parse.keep(of, kept, tree);
    },
  });
  expect(engine.lint({ path, text })?.findings).toMatchObject([finding]);
  expect(parse("services/mail-service.ts", text)).toBe(made[0]);
  expect(parse("services/mail-service.ts", `${text}\n`)).not.toBe(made[0]);
});

test("when the time is up, rules stop and are named", () => {
  let time = 0;
  const engine = createEngine({ ...base, budget: 1, now: () => (time += 1) });
  const linted = engine.lint({ path, text });
  expect(linted?.partial).toContain("continuous/singleton-pattern");
  expect(linted?.findings).toEqual([]);
});

function createProgram(content: string): ts.Program {
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.ESNext);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === path ? file : undefined),
    fileExists: (name) => name === path,
  };
  return ts.createProgram([path], { noLib: true }, host);
}
