import { join } from "node:path";
import { setImmediate as giveWay } from "node:timers/promises";

import { toFlatConfig, plugin, type DatabaseProvider } from "eslint-plugin-continuous";
import { ESLint, type Linter } from "eslint";
import { readSourceFile } from "@continuous/source/load";
import type { ServiceCatalog } from "@continuous/source";
import type { CompiledStandards, Problem } from "@continuous/standards";
import * as parser from "@typescript-eslint/parser";

import { findEvaluatedRules } from "../runs/find-evaluated-rules.js";
import { hasInlineOptions } from "./has-inline-options.js";
import { withoutExceptions } from "./without-exceptions.js";
import { withoutSchemas } from "./without-schemas.js";

/** What the rules said of one file. */
export interface LintedFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly messages: readonly Linter.LintMessage[];
  readonly suppressedMessages: readonly Linter.SuppressedLintMessage[];
  /** Ids of the rules that ran; `null` where none could, as the file does not parse or ESLint passed over it. */
  readonly rules: ReadonlySet<string> | null;
}

export type LintOutcome =
  | { readonly ok: true; readonly file: LintedFile }
  | { readonly ok: false; readonly path: string; readonly problem: Problem };

/**
 * Lints live files with the standards' rules and no others, one after the other, so that memory does not grow with the
 * repository. One file's trouble never hides the others: it comes back as that file's outcome.
 *
 * The repository's own ESLint config is not loaded: what `check standards` says depends on standards.yaml alone.
 * Exceptions are left out of the rules' options here, because this is where what they silence is counted.
 */
export async function* lintSources(input: {
  readonly root: string;
  readonly paths: readonly string[];
  readonly standards: CompiledStandards;
  readonly services: ServiceCatalog;
  readonly database: DatabaseProvider;
}): AsyncGenerator<LintOutcome> {
  const linters = new Map<boolean, ESLint>();
  const linterFor = (text: string): ESLint => {
    const isStrict = hasInlineOptions(text);
    const linter = linters.get(isStrict) ?? createLinter(input, isStrict ? plugin : withoutSchemas(plugin));
    linters.set(isStrict, linter);
    return linter;
  };
  for (const path of input.paths) {
    yield await lintSource(linterFor, input.root, path);
    await giveWay(); // ESLint never does, and there may be a store to open, or a Ctrl-C to obey.
  }
}

interface LinterInput {
  readonly root: string;
  readonly standards: CompiledStandards;
  readonly services: ServiceCatalog;
  readonly database: DatabaseProvider;
}

function createLinter({ root, standards, services, database }: LinterInput, own: typeof plugin): ESLint {
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    stats: true, // Says which rules ran on a file: a run closes no more than it evaluated.
    overrideConfig: [
      // ESLint's own ignores (node_modules, .git) were decided before, where the tree was listed.
      { linterOptions: { reportUnusedDisableDirectives: "off" } },
      {
        files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      },
      ...(toFlatConfig({
        standards: withoutExceptions(standards),
        root,
        plugin: own,
        parser,
        services,
        database,
      }) as Linter.Config[]),
    ],
  });
}

async function lintSource(linterFor: (text: string) => ESLint, root: string, path: string): Promise<LintOutcome> {
  const source = readSourceFile(root, path);
  if (!source.ok) return { ok: false, path, problem: source.problem };
  try {
    const [result] = await linterFor(source.text).lintText(source.text, {
      filePath: join(root, path),
      warnIgnored: false,
    });
    return {
      ok: true,
      file: {
        path,
        text: source.text,
        messages: result?.messages ?? [],
        suppressedMessages: result?.suppressedMessages ?? [],
        rules: findEvaluatedRules(result),
      },
    };
  } catch (error) {
    return { ok: false, path, problem: toCrashProblem(path, error) };
  }
}

function toCrashProblem(path: string, error: unknown): Problem {
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return {
    code: "rule-crashed",
    message: `This file was not checked: a rule failed on it (${message}).`,
    hint: "This is a bug in Continuous. Please report it with the file, or the smallest part of it that still fails.",
    where: { path },
  };
}
