import type { CompiledStandard, Json } from "../compiled-standards.js";

/** What this repository asks in particular, from the options of a standard; `undefined` where there is nothing to add. */
export function renderAsked({ id, rules }: CompiledStandard): string | undefined {
  const options = rules[0]?.options ?? {};
  if (id === "services.singleton_pattern") return renderSingleton(options);
  if (id === "services.environment_detection") return renderRuntimes(options["runtimes"]);
  if (id === "database.required_columns") return `Here: ${listOf(options["columns"]).map(renderColumn).join(", ")}.`;
  if (id === "database.naming.tables") return renderTables(options);
  if (id === "database.naming.columns") return `Here: ${textOf(options["style"])}.`;
  if (id === "database.naming.booleans") return `Here: ${listOf(options["prefixes"]).map(toCode).join(" or ")}.`;
  if (id === "pipelines.required") return `Here: ${listOf(options["commands"]).map(toCode).join(", ")}.`;
  return id === "testing.minimum_coverage" ? renderCoverage(options) : undefined;
}

type Options = Readonly<Record<string, Json>>;

function renderSingleton(options: Options): string | undefined {
  const injection =
    options["dependencyInjection"] === "forbidden"
      ? ["A class that anyone constructs with its collaborators is wrong here."]
      : [];
  const clients = listOf(options["clients"]).map((client) => {
    const { module, name, use } = mapOf(client);
    return `Use ${toCode(use)} instead of calling ${toCode(name)} of ${toCode(module)}.`;
  });
  const all = [...injection, ...clients];
  return all.length === 0 ? undefined : all.join(" ");
}

function renderRuntimes(runtimes: Json | undefined): string | undefined {
  const isDefault = listOf(runtimes).every((each) => mapOf(each)["runtime"] === "universal");
  if (isDefault) return undefined;
  const parts = listOf(runtimes).map((each) => {
    const { files, runtime } = mapOf(each);
    return `${toCode(files)} runs in ${runtime === "universal" ? "any environment" : textOf(runtime)}`;
  });
  return `Here: ${parts.join(", ")}.`;
}

function renderColumn(column: Json): string {
  const { name, type } = mapOf(column);
  return type === null ? toCode(name) : `\`${textOf(name)} ${textOf(type)}\``;
}

function renderTables(options: Options): string {
  const number = options["number"] === "any" ? "" : `, ${textOf(options["number"])}`;
  const prefixes = listOf(options["prefixes"]);
  const beginning = prefixes.length === 0 ? "" : `, beginning with ${prefixes.map(toCode).join(" or ")}`;
  return `Here: ${textOf(options["style"])}${number}${beginning}.`;
}

function renderCoverage(options: Options): string {
  const { services, criticalPaths } = mapOf(options["minimum"]);
  const globs = listOf(options["criticalPaths"]);
  const where = globs.length === 0 ? "none are named yet" : globs.map(toCode).join(", ");
  const parts = [
    ...(typeof services === "number" ? [`services ${String(services)}%`] : []),
    ...(typeof criticalPaths === "number" ? [`critical paths ${String(criticalPaths)}% (${where})`] : []),
  ];
  return `Here: ${parts.join(", ")}.`;
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function mapOf(value: Json | undefined): Options {
  return isMap(value) ? value : {};
}

function isMap(value: Json | undefined): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function toCode(value: Json | undefined): string {
  return `\`${textOf(value)}\``;
}

/** `Array.isArray` does not tell a readonly array from the rest of a union. */
function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
