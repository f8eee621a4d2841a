import { z } from "zod";

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const names = list(z.string());
const time = z.string().meta({ format: "date-time", description: "ISO 8601, UTC." });
const count = z.int().min(0);
const line = z.int().min(1);
const itemType = z.enum(["service", "pipeline", "table", "function"]);
const severity = z.enum(["critical", "warning", "info"]);

const qualified = z.object({ schema: z.string(), name: z.string() }).readonly();
const objectKind = z.enum(["relation", "function", "schema"]);

/** `KnownDatabase`, as `@continuous/database` has it. */
const database = z
  .object({
    schemas: list(z.object({ name: z.string(), relations: names, functions: names }).readonly()),
    edgeFunctions: names.nullable(),
    linkNames: names.exactOptional(),
    renames: list(
      z
        .object({ kind: objectKind, from: qualified, to: qualified, path: z.string(), line: line.exactOptional() })
        .readonly(),
    ),
    drops: list(
      z.object({ kind: objectKind, name: qualified, path: z.string(), line: line.exactOptional() }).readonly(),
    ),
    unreadWords: names,
  })
  .readonly()
  .describe("Every name that code may use of the database; null where nothing is known of one.");

const item = z
  .object({
    item_type: itemType,
    item_name: z.string(),
    item_path: z
      .string()
      .describe("The file that defines it, relative to the root; empty where only a live database does."),
    line,
    exports: list(z.object({ name: z.string(), line, column: line }).readonly()).describe(
      "Where a service's exported names stand in its file; empty for other items.",
    ),
    metadata: z.record(z.string(), z.unknown()).readonly().describe("As in the inventory document."),
  })
  .readonly();

const itemIssues = z
  .object({ item_type: itemType, item_name: z.string(), critical: count, warning: count, info: count })
  .readonly();

const rule = z
  .object({
    id: z.string(),
    standard: z.string(),
    severity,
    options: z.record(z.string(), z.unknown()).readonly(),
  })
  .readonly();

/** `ServiceCatalog`, as `@continuous/source` has it. */
const serviceCatalog = z
  .object({
    schemaVersion: z.literal(1),
    services: list(
      z
        .object({
          path: z.string(),
          displayName: z.string(),
          name: z.string(),
          kind: z.enum(["class", "object", "functions"]),
          exports: names,
          methods: names,
          className: z.string().nullable(),
          instanceName: z.string().nullable(),
          line,
          column: line,
          endLine: line,
          singleton: z
            .object({
              mechanism: z.enum(["get_instance", "module_instance", "static_class", "module", "factory"]),
            })
            .readonly()
            .nullable(),
          accessor: z.string().exactOptional(),
          injected: z.boolean(),
          environment: names,
          healthCheck: z.string().nullable(),
          isWrapper: z.literal(true).exactOptional(),
          keeps: names.exactOptional(),
        })
        .readonly(),
    ),
    keepers: list(z.object({ path: z.string(), keeps: names }).readonly()).exactOptional(),
    packages: list(
      z
        .object({
          folder: z.string(),
          runtime: z.enum(["node", "universal"]),
          hasPages: z.boolean(),
          isApplication: z.literal(true).exactOptional(),
        })
        .readonly(),
    ).exactOptional(),
  })
  .readonly();

/** The definition of `.continuous/snapshot.json`. Parts that nobody has worked out yet are null; each says when it was. */
export const snapshotSchema = z
  .object({
    schemaVersion: z.literal(1).describe("Grows when a meaning changes; what is added leaves it as it is."),
    tool: z.object({ name: z.literal("continuous"), version: z.string() }).readonly(),
    root: z.literal(".").describe("Paths are relative to the repository's root, with `/`."),
    standards: z
      .object({ source: z.string().nullable(), hash: z.string(), rules: list(rule) })
      .readonly()
      .describe("The rules in effect when it was written."),
    inventory: z
      .object({ as_of: time, items: list(item), database: database.nullable() })
      .readonly()
      .nullable(),
    services: z
      .object({ as_of: time, catalog: serviceCatalog })
      .readonly()
      .nullable()
      .exactOptional()
      .describe("What rules know of the services of other files; not there in files of earlier versions."),
    issues: z
      .object({ as_of: time, branch: z.string(), items: list(itemIssues) })
      .readonly()
      .nullable()
      .describe("Open issues of each item that has some, after the last run over the whole tree."),
    tests: z
      .object({
        as_of: time,
        services: list(
          z.object({ item_name: z.string(), item_path: z.string(), passed: z.boolean(), ran_at: time }).readonly(),
        ),
      })
      .readonly()
      .nullable(),
    coverage: z
      .object({
        as_of: time,
        services: list(
          z
            .object({ item_name: z.string(), item_path: z.string(), percent: z.number().nullable(), measured_at: time })
            .readonly(),
        ),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
  .meta({
    title: "Editor snapshot",
    description: "`.continuous/snapshot.json`: what editors know of a repository. Times, never ages.",
  });
