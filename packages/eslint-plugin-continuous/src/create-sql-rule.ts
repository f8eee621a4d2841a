import type { SchemaCatalog } from "@continuous/postgres";
import { findException, groupBy } from "@continuous/source";
import type { JSONSchema, TSESLint } from "@typescript-eslint/utils";

import type { RuleDocs, SharedOptions } from "./create-rule.js";
import { databaseProperties } from "./database-properties.js";
import { describeFile } from "./describe-file.js";
import { exceptionsSchema } from "./exceptions-schema.js";
import type { SqlFinding } from "./sql/sql-finding.js";

/** What every SQL rule takes, beside its own options; compiled from standards.yaml. */
export interface SqlOptions {
  /** Schemas whose tables are meant. */
  readonly schemas: readonly string[];
  readonly exceptions?: SharedOptions["exceptions"];
}

interface SqlRuleDefinition<MessageIds extends string, Options extends object> {
  readonly name: string;
  readonly description: string;
  readonly standard: string;
  /** Each names its table first, as "table `orders`": so the issues table knows it. */
  readonly messages: Readonly<Record<MessageIds, string>>;
  /** JSON Schema of the rule's own options, by property. */
  readonly properties: Readonly<Record<string, JSONSchema.JSONSchema4>>;
  readonly defaultOptions: Options;
  /** All that is wrong in a schema, in whichever file it stands. */
  readonly find: (catalog: SchemaCatalog, options: Options & SqlOptions) => readonly SqlFinding<MessageIds>[];
}

const sharedProperties: Readonly<Record<string, JSONSchema.JSONSchema4>> = {
  ...databaseProperties,
  schemas: { type: "array", items: { type: "string" }, description: "Schemas whose tables are meant." },
  exceptions: exceptionsSchema,
};

/**
 * Makes a rule on what migrations leave standing. Such a rule looks at the whole schema, once; what it finds is reported in the
 * file in which the flagged name stands.
 */
export function createSqlRule<MessageIds extends string, Options extends object>(
  definition: SqlRuleDefinition<MessageIds, Options>,
): TSESLint.RuleModule<MessageIds | "remedy", [Options & SqlOptions], RuleDocs> & { name: string } {
  const defaults: Options & SqlOptions = { schemas: ["public"], ...definition.defaultOptions };
  const findOnce = createFinder(definition);
  return {
    name: definition.name,
    meta: {
      type: "problem",
      languages: ["continuous/postgres"],
      docs: {
        description: definition.description,
        url: `https://github.com/continuous-standards/continuous/blob/main/docs/rules/${definition.name}.md`,
        standard: definition.standard,
      },
      hasSuggestions: true,
      messages: { ...definition.messages, remedy: "In a new migration: {{sql}}" },
      schema: [
        { type: "object", properties: { ...sharedProperties, ...definition.properties }, additionalProperties: false },
      ],
      defaultOptions: [defaults],
    },
    create(context) {
      const { path, settings } = describeFile(context);
      const { text } = context.sourceCode;
      const catalog = settings.database?.schemaAt(path, text) ?? null;
      if (catalog === null) return {};
      const options = context.options[0];
      const found = findOnce(catalog, { ...defaults, ...options }, options).get(path) ?? [];
      return {
        SqlFile() {
          for (const { place, item, messageId, data, remedy } of found) {
            if (findException(options.exceptions ?? [], [item], path) !== undefined) continue;
            const [start, end] = place.range;
            context.report({
              loc: { start: context.sourceCode.getLocFromIndex(start), end: context.sourceCode.getLocFromIndex(end) },
              messageId,
              data,
              suggest: remedy === "" ? [] : [toSuggestion(remedy, text)],
            });
          }
        },
      };
    },
  };
}

type FindingsByPath<MessageIds extends string> = ReadonlyMap<string, readonly SqlFinding<MessageIds>[]>;

/** A lint asks once for each of a thousand files: the schema is looked through for the first alone. */
function createFinder<MessageIds extends string, Options extends object>({
  find,
}: Pick<SqlRuleDefinition<MessageIds, Options>, "find">): (
  catalog: SchemaCatalog,
  options: Options & SqlOptions,
  key: object | undefined,
) => FindingsByPath<MessageIds> {
  const answers = new WeakMap<SchemaCatalog, Map<object | undefined, FindingsByPath<MessageIds>>>();
  return (catalog, options, key) => {
    const ofCatalog = answers.get(catalog) ?? new Map<object | undefined, FindingsByPath<MessageIds>>();
    answers.set(catalog, ofCatalog);
    let byPath = ofCatalog.get(key);
    if (byPath === undefined) {
      byPath = groupBy(find(catalog, options), ({ place }) => place.path);
      ofCatalog.set(key, byPath);
    }
    return byPath;
  };
}

/** What was applied is history, so the file's own SQL stays: the new migration's text is noted at its end, to be moved. */
function toSuggestion(
  remedy: string,
  text: string,
): { messageId: "remedy"; data: { sql: string }; fix: TSESLint.ReportFixFunction } {
  const note = ["For a new migration:", ...remedy.split("\n")].map((line) => `-- ${line}\n`).join("");
  const before = text === "" || text.endsWith("\n") ? "" : "\n";
  return {
    messageId: "remedy",
    data: { sql: remedy },
    fix: (fixer) => fixer.insertTextAfterRange([text.length, text.length], `${before}${note}`),
  };
}
