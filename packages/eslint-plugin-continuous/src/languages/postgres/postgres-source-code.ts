import { visitorKeys, type SqlComment, type SqlFile, type SqlNode } from "@continuous/postgres";
import type { FileProblem, RulesConfig, SourceLocation, TraversalStep, VisitTraversalStep } from "@eslint/core";
import { Directive, TextSourceCodeBase } from "@eslint/plugin-kit";

import { readDirectives, type DirectiveComment } from "./read-directives.js";
import { toFileProblem } from "./to-file-problem.js";
import { parseInlineConfig } from "./parse-inline-config.js";
import type { PostgresLanguageOptions } from "./types.js";

const enter = 1;
const exit = 2;

/** The text and the tree of a file, as rules and ESLint itself ask for them. */
export class PostgresSourceCode extends TextSourceCodeBase<{
  LangOptions: PostgresLanguageOptions;
  RootNode: SqlFile;
  SyntaxElementWithLoc: SqlNode | SqlFile | SqlComment;
  ConfigNode: SqlComment;
}> {
  #steps: TraversalStep[] | undefined;
  #directives: readonly DirectiveComment[] | undefined;

  constructor(text: string, ast: SqlFile) {
    super({ text, ast });
  }

  get comments(): readonly SqlComment[] {
    return this.ast.comments;
  }

  override getParent(node: SqlNode | SqlFile | SqlComment): SqlNode | SqlFile | undefined {
    return "parent" in node ? node.parent : undefined;
  }

  getInlineConfigNodes(): SqlComment[] {
    return this.#readDirectives().map(({ node }) => node);
  }

  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const directives: Directive[] = [];
    const problems: FileProblem[] = [];
    for (const { node, type, value, justification } of this.#readDirectives()) {
      if (type === undefined) continue;
      if (type === "disable-line" && node.loc.start.line !== node.loc.end.line) {
        const message = "eslint-disable-line comment should not span multiple lines.";
        problems.push({ ruleId: null, message, loc: node.loc });
      } else directives.push(new Directive({ type, node, value, justification }));
    }
    return { directives, problems };
  }

  /**
   * What stands in `/* eslint … *\/`, and what could not be read of the file. ESLint reports the problems given here as
   * fatal, as it does with a file that does not parse, and still runs all rules: see docs/decisions/0007.
   */
  applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
    const configs = [];
    const problems = this.ast.problems.map((problem) => toFileProblem(problem, this.ast));
    for (const { node, type, value } of this.#readDirectives()) {
      if (type !== undefined) continue;
      const result = parseInlineConfig(value);
      if (result.ok) configs.push({ config: { rules: result.rules }, loc: node.loc });
      else problems.push({ ruleId: null, message: result.message, loc: node.loc });
    }
    return { configs, problems };
  }

  override traverse(): Iterable<TraversalStep> {
    this.#steps ??= toSteps(this.ast);
    return this.#steps;
  }

  #readDirectives(): readonly DirectiveComment[] {
    // Most files say nothing to ESLint, and comments are not found for nothing.
    this.#directives ??= this.text.includes("eslint") ? readDirectives(this.text, this.comments) : [];
    return this.#directives;
  }
}

/** One for each node on the way in and on the way out; as light as can be, since a repository has a million. */
class NodeStep implements VisitTraversalStep {
  readonly type = "visit";
  readonly kind = 1;
  readonly target: SqlNode | SqlFile;
  readonly phase: 1 | 2;
  readonly args: unknown[];

  constructor(target: SqlNode | SqlFile, phase: 1 | 2, args: unknown[]) {
    this.target = target;
    this.phase = phase;
    this.args = args;
  }
}

function toSteps(ast: SqlFile): TraversalStep[] {
  const steps: TraversalStep[] = [];
  const visit = (node: SqlNode | SqlFile): void => {
    const args = [node];
    steps.push(new NodeStep(node, enter, args));
    for (const key of visitorKeys[node.type] ?? none) {
      const value: unknown = Reflect.get(node, key);
      if (value === undefined) continue;
      if (Array.isArray(value)) for (const item of value) visitAny(item);
      else visitAny(value);
    }
    steps.push(new NodeStep(node, exit, args));
  };
  const visitAny = (value: unknown): void => {
    // Names and numbers are parts of the node that holds them.
    if (isNode(value) && visitorKeys[value.type] !== undefined) visit(value);
  };
  visit(ast);
  return steps;
}

const none: readonly string[] = [];

function isNode(value: unknown): value is SqlNode {
  return typeof value === "object" && value !== null && "type" in value;
}
