import type {
  CompiledException,
  CompiledRule,
  CompiledStandard,
  CompiledStandards,
  Json,
  ServiceGlobs,
  DatabaseScope,
} from "../compiled-standards.js";
import { standardCatalog, type StandardDescription } from "../catalog/standard-catalog.js";
import { deepFreeze } from "./deep-freeze.js";
import { hashOf } from "./hash-of.js";
import type { SwitchedStandard } from "./switched-standard.js";

type Scopes = Pick<CompiledStandards, "services" | "database" | "pipelines" | "testing">;

/** What the file said, part by part. */
export interface AssembledFrom extends Scopes {
  readonly source: string | null;
  readonly switched: readonly SwitchedStandard[];
  readonly exceptions: readonly CompiledException[];
  readonly expired: readonly CompiledException[];
}

/** Joins scopes, standards and exceptions to compiled standards: sorted, frozen, with a hash of their content. */
export function assembleStandards(from: AssembledFrom): CompiledStandards {
  const content = {
    services: from.services,
    database: from.database,
    pipelines: from.pipelines,
    testing: from.testing,
    standards: standardCatalog
      .flatMap((description) => {
        const switched = from.switched.find(({ id }) => id === description.id);
        return switched === undefined ? [] : toStandard(description, switched, from);
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    exceptions: from.exceptions,
    expired: from.expired,
  };
  return deepFreeze({ schemaVersion: 1 as const, source: from.source, hash: hashOf(content), ...content });
}

function toStandard(
  description: StandardDescription,
  switched: SwitchedStandard,
  from: AssembledFrom,
): readonly CompiledStandard[] {
  const severity = switched.severity ?? description.defaultSeverity;
  if (severity === "off") return [];
  const shared = {
    ...scopeOptions(description.id, from),
    exceptions: from.exceptions
      .filter(({ standard }) => standard === description.id)
      .map(({ items, paths, reason }) => ({ items, paths, reason })),
  };
  const rules = description.rules.map((id): CompiledRule =>
    // A leaked secret is never less than critical, and asks for no options of its own.
    id === "continuous/public-secret"
      ? { id, severity: "critical", options: shared }
      : { id, severity, options: { ...shared, ...switched.options } },
  );
  return [{ id: description.id, severity, rules }];
}

/** What a rule must know of the repository, by the part its standard belongs to. */
function scopeOptions(id: string, { services, database }: Scopes): Readonly<Record<string, Json>> {
  if (id === "database.references") return { services: toGlobOptions(services), ...toDatabaseOptions(database) };
  if (id.startsWith("database.")) return toDatabaseOptions(database);
  if (id.startsWith("pipelines.")) return {};
  return { services: toGlobOptions(services) };
}

function toGlobOptions({ include, exclude }: ServiceGlobs): Json {
  return { include, exclude };
}

function toDatabaseOptions({ migrations, types, schemas }: DatabaseScope): Readonly<Record<string, Json>> {
  return { migrations, types, schemas };
}
