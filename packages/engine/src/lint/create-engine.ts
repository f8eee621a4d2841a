import type { EditorSnapshot } from "@continuous/snapshot";
import type { CompiledStandards } from "@continuous/standards";
import type { TSESTree } from "@typescript-eslint/types";
import { Linter } from "eslint/universal";
import { rules, toFlatConfig } from "eslint-plugin-continuous/rules";
import type { Program } from "typescript";

import { applySuppressions } from "./apply-suppressions.js";
import { createGate, type Gate } from "./create-gate.js";
import { createProgramParser } from "./create-program-parser.js";
import type { FileConfig, FileVerdict } from "./file-config.js";
import type { LintedText } from "./finding.js";
import { guardRules } from "./guard-rules.js";
import { parseSuppressions } from "./parse-suppressions.js";
import { toIgnorePatterns } from "./to-ignore-patterns.js";
import { toLintedText } from "./to-linted-text.js";
import { toRelativePath } from "./to-relative-path.js";
import { toSnapshotProvider } from "./to-snapshot-provider.js";
import { withFileConfig } from "./with-file-config.js";

/** What an engine is made from. It opens no file: whoever has an editor watches files and makes a new engine when one changes. */
export interface EngineInput {
  /** Absolute, as the editor writes paths. */
  readonly root: string;
  readonly standards: Pick<CompiledStandards, "standards">;
  /** Facts of other files; without it, rules are silent about other files. */
  readonly snapshot: EditorSnapshot | null;
  /** Text of ROOT/.gitignore, or `null`. */
  readonly gitIgnore: string | null;
  /** Text of ROOT/eslint-suppressions.json, or `null`. */
  readonly suppressions: string | null;
  /** `ts.version` of the programs that `lint` will be given; `null` where it will be given none. */
  readonly typescriptVersion: string | null;
  /** Milliseconds that the rules may take for one file; what they found by then is given back, marked as partial. */
  readonly budget: number;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Gets each tree that is made of a text, for whoever asks about that text next. The path is relative to the root. */
  readonly keepTree?: ((path: string, text: string, tree: TSESTree.Program) => void) | undefined;
}

export interface LintRequest {
  /** Absolute. */
  readonly path: string;
  /** As it stands in the editor, saved or not. */
  readonly text: string;
  /** The editor's own program, where it has one with this text: nothing is parsed twice then. */
  readonly program?: Program | undefined;
  /** What the repository's own ESLint config says of the file; without it, the standards alone decide. */
  readonly config?: FileVerdict | null | undefined;
}

/** The rules of the standards, as they run inside an editor. */
export interface Engine {
  /** What `eslint` says of this text. It never throws for what is in a text. `null` where no rule looks at the file. */
  readonly lint: (request: LintRequest) => LintedText | null;
}

const nothing: LintedText = { findings: [], parseError: null, partial: [], crashes: [] };

/** Makes an engine for TypeScript and JavaScript; migrations want the parser of Postgres: see `@continuous/engine/sql`. */
export function createEngine(input: EngineInput): Engine {
  const { root, standards, snapshot, budget, now } = input;
  const guard = guardRules(rules, { budget, now });
  const { parser, withProgram } = createProgramParser(input.typescriptVersion, (path, text, tree) => {
    input.keepTree?.(toRelativePath(root, path) ?? path, text, tree);
  });
  const suppressions = parseSuppressions(input.suppressions);
  const services = snapshot?.services?.catalog;
  const configs = toFlatConfig({
    standards,
    root,
    plugin: { rules: guard.rules },
    parser,
    database: toSnapshotProvider(snapshot),
    ...(services === undefined ? {} : { services }),
    ...(input.gitIgnore === null ? {} : { gitIgnored: toIgnorePatterns(input.gitIgnore) }),
  });
  const known = new Set(Object.keys(rules).map((name) => `continuous/${name}`));
  const standing = withGate(configs as Linter.Config[]);
  const made = new WeakMap<FileConfig, typeof standing>();

  function withGate(all: Linter.Config[]): { readonly all: Linter.Config[]; readonly gate: Gate } {
    return { all, gate: createGate(rules, all, root) };
  }

  function configsFor(config: FileConfig | null): typeof standing {
    if (config === null) return standing;
    const found = made.get(config) ?? withGate(withFileConfig(standing.all, config, known));
    made.set(config, found);
    return found;
  }

  function lintBy(
    { all, gate }: typeof standing,
    { path, text, program }: LintRequest,
    allowed: ReadonlyMap<string, number> | undefined,
  ): LintedText {
    if (!gate(path, text)) return nothing;
    const { result, report } = guard.watch(() =>
      withProgram(program, () => {
        // A linter keeps the last tree it saw, and with it a program that the editor has long replaced.
        const linter = new Linter({ cwd: root, configType: "flat" });
        return linter.verify(text, all, { filename: path });
      }),
    );
    return toLintedText(applySuppressions(result, allowed), report);
  }

  return {
    lint(request) {
      const { path, config = null } = request;
      const relative = toRelativePath(root, path);
      if (relative === null || !/\.[cm]?[jt]sx?$/u.test(path)) return null;
      if (config === "ignored") return nothing;
      const allowed = suppressions.get(relative);
      try {
        return lintBy(configsFor(config), request, allowed);
      } catch (error) {
        if (config === null) throw error;
        // Options that this version of a rule does not know, from a plugin of another one: the standards still hold.
        const crash = { rule: "eslint.config", message: error instanceof Error ? error.message : String(error) };
        const linted = lintBy(standing, request, allowed);
        return { ...linted, crashes: [...linted.crashes, crash] };
      }
    },
  };
}
