import { visitorKeys, type SqlComment, type SqlFile, type SqlNode } from "@continuous/postgres";
import type { FileProblem, RulesConfig, SourceLocation, TraversalStep } from "@eslint/core";
import { Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";

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
    this.#directives ??= readDirectives(this.text, this.comments);
    return this.#directives;
  }
}

function toSteps(ast: SqlFile): TraversalStep[] {
  const steps: TraversalStep[] = [];
  const visit = (node: SqlNode | SqlFile): void => {
    steps.push(new VisitNodeStep({ target: node, phase: enter, args: [node] }));
    for (const key of visitorKeys[node.type] ?? []) {
      const value: unknown = Reflect.get(node, key);
      if (Array.isArray(value)) for (const item of value) visitAny(item);
      else if (value !== undefined) visitAny(value);
    }
    steps.push(new VisitNodeStep({ target: node, phase: exit, args: [node] }));
  };
  const visitAny = (value: unknown): void => {
    if (isNode(value)) visit(value);
  };
  visit(ast);
  return steps;
}

function isNode(value: unknown): value is SqlNode {
  return typeof value === "object" && value !== null && "type" in value;
}
