import {
  findException,
  findServiceAt,
  findServices,
  type ExceptionScope,
  type ServiceCatalog,
  type ServiceFacts,
} from "@continuous/source";
import type { JSONSchema, TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { DatabaseProvider } from "./database-provider.js";
import { describeFile } from "./describe-file.js";
import { exceptionsSchema } from "./exceptions-schema.js";
import { findScope, type RuleScope } from "./find-scope.js";

/** What every rule of this plugin takes, beside its own options; compiled from standards.yaml. */
export interface SharedOptions {
  /** Which files are service files. */
  readonly services?: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Exceptions in force. */
  readonly exceptions?: readonly (ExceptionScope & { readonly reason: string })[];
}

/** Facts of other files, under `settings.continuous`; a rule is silent where they are missing. */
export interface ContinuousSettings {
  /** Absolute; paths in options, facts and findings are relative to it. Default: ESLint's `cwd`. */
  readonly root?: string;
  readonly services?: ServiceCatalog;
  readonly database?: DatabaseProvider;
}

/** `meta.docs` of every rule. */
export interface RuleDocs {
  readonly description: string;
  readonly url: string;
  /** Place in standards.yaml. The formatter joins findings to standards by it, without importing a rule. */
  readonly standard: string;
}

/** The file a rule looks at. */
export interface RuleFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly settings: ContinuousSettings;
}

/** A finding may name its item, for exceptions; else it is the service at its line. The issues table reads it from the message. */
export type Report<MessageIds extends string> = (
  descriptor: TSESLint.ReportDescriptor<MessageIds> & { readonly item?: string },
) => void;

export type RuleContext<MessageIds extends string, Options extends object> = Readonly<
  Omit<TSESLint.RuleContext<MessageIds, [Options & SharedOptions]>, "report">
> & { readonly report: Report<MessageIds> };

/** A rule of this plugin, whatever its options. */
export type ContinuousRule = TSESLint.RuleModule<string, readonly unknown[], RuleDocs> & { readonly name: string };

interface RuleDefinition<MessageIds extends string, Options extends object> {
  readonly name: string;
  readonly description: string;
  readonly standard: string;
  /** `service`: live service files; `live`: all live code. */
  readonly scope: RuleScope;
  readonly type: "problem" | "suggestion";
  readonly hasSuggestions: boolean;
  readonly messages: Readonly<Record<MessageIds, string>>;
  /** JSON Schema of the rule's own options, by property. */
  readonly properties: Readonly<Record<string, JSONSchema.JSONSchema4>>;
  readonly defaultOptions: Options;
  readonly create: (
    context: RuleContext<MessageIds, Options>,
    options: Options,
    file: RuleFile,
  ) => TSESLint.RuleListener;
}

const sharedProperties: Readonly<Record<string, JSONSchema.JSONSchema4>> = {
  services: {
    type: "object",
    description: "Which files are service files: globs relative to the root.",
    properties: {
      include: { type: "array", items: { type: "string" } },
      exclude: { type: "array", items: { type: "string" } },
    },
    required: ["include", "exclude"],
    additionalProperties: false,
  },
  exceptions: exceptionsSchema,
};

/**
 * Makes a rule: fixes its URL and option schema, keeps it off files that are no concern of it, and holds exceptions, so
 * that a rule only ever says `context.report`.
 */
export function createRule<MessageIds extends string, Options extends object>(
  definition: RuleDefinition<MessageIds, Options>,
): TSESLint.RuleModule<MessageIds, [Options & SharedOptions], RuleDocs> & { name: string } {
  const mergedOptionsOf = new WeakMap<object, Options & SharedOptions>();
  /** ESLint merges meta.defaultOptions from 9.15 on; the rule tester and other hosts may not. */
  const mergeOptions = (given: (Options & SharedOptions) | undefined): Options & SharedOptions => {
    if (given === undefined) return definition.defaultOptions;
    let merged = mergedOptionsOf.get(given);
    if (merged === undefined) {
      merged = { ...definition.defaultOptions, ...given };
      mergedOptionsOf.set(given, merged);
    }
    return merged;
  };
  return {
    name: definition.name,
    meta: {
      type: definition.type,
      docs: {
        description: definition.description,
        url: `https://github.com/continuous-standards/continuous/blob/main/docs/rules/${definition.name}.md`,
        standard: definition.standard,
      },
      hasSuggestions: definition.hasSuggestions,
      messages: definition.messages,
      schema: [
        { type: "object", properties: { ...sharedProperties, ...definition.properties }, additionalProperties: false },
      ],
      defaultOptions: [definition.defaultOptions],
    },
    create(context) {
      const file = describeFile(context);
      const options = mergeOptions(context.options[0]);
      if (!findScope(definition.scope, file.path, context.sourceCode.text, options.services)) return {};
      const exceptions = options.exceptions ?? [];
      const guarded = exceptions.length === 0 ? context : withExceptions(context, exceptions, file.path);
      return definition.create(guarded, options, file);
    },
  };
}

/** The same context, whose `report` is silent where an exception covers the finding. */
function withExceptions<MessageIds extends string, Options extends object>(
  context: RuleContext<MessageIds, Options>,
  exceptions: NonNullable<SharedOptions["exceptions"]>,
  path: string,
): RuleContext<MessageIds, Options> {
  // By item: one service may have as many exports as findings.
  const answers = new Map<ServiceFacts | string | undefined, boolean>();
  const report: typeof context.report = (descriptor) => {
    const line = startLine("node" in descriptor ? descriptor.node : descriptor);
    const item = descriptor.item ?? findServiceAt(findServices(context.sourceCode.ast, path), line);
    const isCovered = answers.get(item) ?? findException(exceptions, namesOfItem(item, path), path) !== undefined;
    answers.set(item, isCovered);
    if (!isCovered) context.report(descriptor);
  };
  return Object.create(context, { report: { value: report } }) as typeof context;
}

function startLine(place: { readonly loc: TSESTree.SourceLocation | TSESTree.Position }): number {
  return "start" in place.loc ? place.loc.start.line : place.loc.line;
}

function namesOfItem(item: ServiceFacts | string | undefined, path: string): readonly string[] {
  if (item === undefined) return [];
  if (typeof item === "string") return [item];
  const directory = path.split("/").slice(0, -1).join("/");
  return [...new Set([item.name, ...item.exports, `${item.name} (${directory})`])];
}
