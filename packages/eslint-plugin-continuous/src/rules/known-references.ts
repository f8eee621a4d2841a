import { findDatabaseUses, mayUseDatabase, type DatabaseUse } from "@continuous/source";

import { createRule } from "../create-rule.js";
import { databaseProperties } from "../database-properties.js";
import { explainReference } from "./known-references/explain-reference.js";
import { asksWhetherItExists } from "./known-references/asks-whether-it-exists.js";
import { isSureOfEmbed } from "./known-references/is-sure-of-embed.js";
import type { MessageIds, ReferenceTrouble } from "./known-references/reference-trouble.js";

interface Options {
  /** Where a name without a schema is looked for, beside `public`. */
  readonly schemas: readonly string[];
}

/** Disallow names on a Supabase client that nothing defines. */
export const knownReferences = createRule<MessageIds, Options>({
  name: "known-references",
  description: "Disallow tables, functions and schemas on a Supabase client that nothing defines",
  standard: "database.references",
  scope: "live",
  type: "problem",
  hasSuggestions: true,
  messages: {
    unknown: "{{kind}} `{{name}}` does not exist: nothing that is known of the database defines it.",
    unknownNear: "{{kind}} `{{name}}` does not exist. The nearest name is `{{nearest}}`.",
    renamed: "{{kind}} `{{name}}` is now `{{now}}`, since {{migration}}.",
    dropped: "{{kind}} `{{name}}` was dropped in {{migration}}.",
    elsewhere:
      '{{kind}} `{{name}}` is not in this schema, but in `{{schema}}`: narrow the client with `schema("{{schema}}")`.',
    callIt: "{{kind}} `{{name}}` does not exist, but there is a function of that name: call it with `rpc`.",
    readIt: "{{kind}} `{{name}}` does not exist, but there is a table of that name: read it with `from`.",
    replace: "Name `{{replacement}}`.",
  },
  properties: {
    ...databaseProperties,
    schemas: {
      type: "array",
      items: { type: "string" },
      description: "Schemas in which a name without a schema is looked for, beside `public`.",
    },
  },
  defaultOptions: { schemas: ["public"] },
  create(context, { schemas }, { settings }) {
    const { text } = context.sourceCode;
    if (!mayUseDatabase(text)) return {};
    const database = settings.database?.known() ?? null;
    if (database === null) return {};

    function report({ range, name }: DatabaseUse, { messageId, data, item, replacement }: ReferenceTrouble): void {
      const [start, end] = range;
      // A name that is put together of parts cannot be replaced in one place.
      const isExact = text.slice(start, end) === name;
      context.report({
        loc: { start: context.sourceCode.getLocFromIndex(start), end: context.sourceCode.getLocFromIndex(end) },
        messageId,
        data,
        ...(item === undefined ? {} : { item }),
        suggest:
          replacement === undefined || !isExact
            ? []
            : [
                {
                  messageId: "replace",
                  data: { replacement },
                  fix: (fixer) => fixer.replaceTextRange([start, end], replacement),
                },
              ],
      });
    }

    return {
      "Program:exit"() {
        const reported = new Set<number>();
        for (const use of findDatabaseUses(context.sourceCode.ast, text)) {
          if (!isSure(use) || reported.has(use.range[0])) continue;
          const trouble = explainReference(use, database, schemas);
          if (trouble === undefined) continue;
          if (use.form === "embed" && !isSureOfEmbed(use.name, trouble, database)) continue;
          if (trouble.messageId.startsWith("unknown") && asksWhetherItExists(context.sourceCode, use.argumentRange[0]))
            continue;
          reported.add(use.range[0]);
          report(use, trouble);
        }
      },
    };
  },
});

/** The form of a call alone may be another library's; a schema that is not known, and another project, may hold anything. */
function isSure({ certainty, form, kind, isSchemaHidden, isOtherProject }: DatabaseUse): boolean {
  // No other service has such addresses.
  const isEdgeAddress = form === "url" && kind === "edge_function";
  return (certainty !== "shape" || isEdgeAddress) && isSchemaHidden !== true && isOtherProject !== true;
}
