import { standardCatalog } from "../catalog/standard-catalog.js";
import { composeDocument } from "../yaml/compose-document.js";
import { findSpot } from "./find-spot.js";
import { listSchemasAt } from "./list-schemas-at.js";

export interface StandardsExplanation {
  /** Of the word, as offsets. */
  readonly range: readonly [start: number, end: number];
  readonly markdown: string;
}

/** What the word at an offset of a standards.yaml means; `undefined` where nothing of the grammar stands there. */
export function explainStandardsAt(text: string, offset: number): StandardsExplanation | undefined {
  const composed = composeDocument(text);
  const document = composed.ok ? composed.documents[0] : undefined;
  if (document === undefined) return undefined;
  const spot = findSpot(document, ({ node: { range } }) => {
    return range != null && range[0] <= offset && offset <= range[1];
  });
  const range = spot?.node.range;
  if (spot === undefined || range == null) return undefined;
  const markdown = explain(spot.path, spot.value, spot.isKey);
  return markdown === undefined ? undefined : { range: [range[0], range[1]], markdown };
}

function explain(path: readonly (string | number)[], value: unknown, isKey: boolean): string | undefined {
  const word = String(value);
  const words = [...path.filter((step) => typeof step === "string"), word];
  const standard = standardCatalog.find(({ id }) => id === word || isNamed(id, words));
  const schemas = listSchemasAt(isKey ? [...path, word] : path).filter(({ description }) => description !== undefined);
  // Of a choice, the option that lists the word says what it means.
  const described = schemas.find((schema) => schema.enum?.includes(word)) ?? schemas[0];
  if (standard === undefined) return described?.description;
  const { title, asks, right, wrong, defaultSeverity } = standard;
  return [
    `**${title}** (${standard.id}): ${asks}`,
    `Right: ${right}`,
    `Wrong: ${wrong}`,
    `Severity, where nothing else is said: ${defaultSeverity}`,
  ].join("\n\n");
}

/** `services.required[0].naming` names `services.naming`; `database.naming` is itself a place. */
function isNamed(id: string, words: readonly string[]): boolean {
  const steps = words.filter((word) => word !== "required");
  return id === steps.join(".") || (id.endsWith(".required") && id === words.join("."));
}
