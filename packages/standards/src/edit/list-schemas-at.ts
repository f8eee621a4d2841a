import { standardsJsonSchema } from "../schema/standards-json-schema.js";

/** What is read of a JSON Schema. The published one has no references and no `allOf`. */
export interface PlainSchema {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, PlainSchema>>;
  readonly additionalProperties?: PlainSchema | boolean;
  readonly items?: PlainSchema;
  readonly anyOf?: readonly PlainSchema[];
}

let whole: PlainSchema | undefined;

/** The schemas that may hold at a path of standards.yaml, outermost first: a choice, then each of its options. */
export function listSchemasAt(path: readonly (string | number)[]): readonly PlainSchema[] {
  // Our own file: its form is known.
  whole ??= JSON.parse(standardsJsonSchema()) as PlainSchema;
  let here = unfold(whole);
  for (const step of path) here = here.flatMap((schema) => childrenAt(schema, step));
  return here;
}

function childrenAt(schema: PlainSchema, step: string | number): readonly PlainSchema[] {
  if (typeof step === "number") return schema.items === undefined ? [] : unfold(schema.items);
  const named = schema.properties !== undefined && Object.hasOwn(schema.properties, step);
  const child = named ? schema.properties[step] : schema.additionalProperties;
  return typeof child === "object" ? unfold(child) : [];
}

function unfold(schema: PlainSchema): readonly PlainSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(unfold)];
}
