import type { SqlFile, SqlNode, SqlNodeOf, SqlNodeType } from "@continuous/postgres";
import type { CustomRuleDefinitionType, CustomRuleTypeDefinitions } from "@eslint/plugin-kit";

import type { PostgresSourceCode } from "./postgres-source-code.js";

/** The language has no options. */
export type PostgresLanguageOptions = Record<string, unknown>;

/** Names, numbers and the like are parts of the node that holds them. */
type Value = "BitString" | "Boolean" | "Float" | "Integer" | "String";

type Visited = { readonly [Type in Exclude<SqlNodeType, Value>]: SqlNodeOf<Type> } & { readonly SqlFile: SqlFile };

/** What a rule may listen to: a node's name, or its name and `:exit`. Closed, so that a misspelt name does not compile. */
export type PostgresVisitor = {
  [Type in keyof Visited as Type | `${Type}:exit`]?: (node: Visited[Type]) => void;
};

/** A rule of the Postgres language. */
export type PostgresRuleDefinition<Options extends Partial<CustomRuleTypeDefinitions> = object> =
  CustomRuleDefinitionType<
    {
      LangOptions: PostgresLanguageOptions;
      Code: PostgresSourceCode;
      Visitor: PostgresVisitor;
      Node: SqlNode | SqlFile;
    },
    Options
  >;
