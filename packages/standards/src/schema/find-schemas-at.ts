import { z } from "zod";

/** The schemas that may hold at a path, outermost first: a union, then each of its options. */
export function findSchemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  let here = unfold(schema);
  for (const step of path) here = here.flatMap((outer) => findChild(outer, step));
  return here;
}

function findChild(schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) {
    const child: unknown = schema.shape[String(step)];
    return child instanceof z.ZodType ? unfold(child) : [];
  }
  if (
    schema instanceof z.ZodObject &&
    schema.def.catchall !== undefined &&
    !(schema.def.catchall instanceof z.ZodNever)
  ) {
    return unfold(schema.def.catchall);
  }
  if (schema instanceof z.ZodArray && typeof step === "number") return unfold(schema.element);
  if (schema instanceof z.ZodRecord && typeof step === "string") return unfold(schema.valueType);
  return [];
}

function unfold(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unfold(schema.unwrap());
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap((option) => unfold(option))];
  return [schema];
}
