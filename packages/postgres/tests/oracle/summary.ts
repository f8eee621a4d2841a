import type { CatalogColumn, CatalogFunction, CatalogTable, SchemaCatalog } from "@continuous/postgres";

/** A schema in a form that the catalog and a real Postgres can both be brought to. */
export interface Summary {
  readonly relations: Readonly<Record<string, RelationSummary>>;
  readonly sequences: readonly string[];
  readonly enums: readonly string[];
  readonly domains: readonly string[];
  readonly composites: readonly string[];
  readonly functions: readonly string[];
  readonly schemas: readonly string[];
}

interface RelationSummary {
  readonly kind: string;
  readonly security: number;
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
  readonly policies: readonly string[];
  readonly parents: readonly string[];
}

/** The catalog in that form. */
export function summarise(catalog: SchemaCatalog): Summary {
  const id = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`;
  return {
    relations: Object.fromEntries(catalog.tables.map((table) => [id(table), summariseTable(table)])),
    sequences: catalog.sequences.map(id),
    enums: catalog.enums.map((entry) => `${id(entry)} ${entry.values.join(",")}`),
    domains: catalog.domains.map((entry) => join(id(entry), entry.type, entry.nullable ? "" : "not null")),
    composites: catalog.compositeTypes.map(
      (entry) => `${id(entry)} ${entry.attributes.map(({ name, type }) => `${name} ${String(type)}`).join(",")}`,
    ),
    functions: catalog.functions.map(summariseFunction).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    schemas: catalog.schemas.map(({ name }) => name),
  };
}

/** Postgres sorts by schema, name and arguments, each by itself. */
function sortKey(text: string): string {
  return text.replace(".", "\u0001").replace("(", "\u0001");
}

function join(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

const kinds = { table: "r", view: "v", materialized_view: "m", foreign_table: "f" };

function summariseTable(table: CatalogTable): RelationSummary {
  return {
    kind: table.isPartitioned ? "p" : kinds[table.kind],
    security: Number(table.rowLevelSecurity) + 2 * Number(table.forceRowLevelSecurity),
    columns: table.columns.map((column) => summariseColumn(column)),
    constraints: table.constraints.map((constraint) =>
      join(
        constraint.name,
        constraint.kind[0]!,
        constraint.kind === "check" ? "" : constraint.columns.join(","),
        constraint.references === null ? "" : `${constraint.references.schema}.${constraint.references.table}`,
      ),
    ),
    indexes: table.indexes.map(({ name }) => name),
    triggers: table.triggers.map(({ name }) => name),
    policies: table.policies.map(({ name }) => name),
    parents: table.partitionOf === null ? table.inherits : [table.partitionOf],
  };
}

function summariseColumn({ name, type, nullable, default: value, generated, identity }: CatalogColumn): string {
  return join(
    name,
    String(type),
    nullable ? "" : "not null",
    value !== null && !generated ? "default" : "",
    generated ? "generated" : "",
    identity ?? "",
  );
}

function summariseFunction(entry: CatalogFunction): string {
  const modes = { in: "", out: "OUT", inout: "INOUT", variadic: "VARIADIC", table: "" };
  const args = (
    entry.kind === "procedure"
      ? entry.arguments.map((argument) => ({ ...argument, name: `IN ${argument.name}` }))
      : entry.arguments
  )
    .filter(({ mode }) => mode !== "table")
    .map(({ mode, name, type }) => join(modes[mode], name, type))
    .join(", ");
  const kind = { function: "f", procedure: "p", aggregate: "a" }[entry.kind];
  return join(
    `${entry.schema}.${entry.name}(${args})`,
    entry.returns ?? "",
    kind,
    entry.securityDefiner ? "definer" : "",
  );
}
