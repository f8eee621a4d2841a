import fc from "fast-check";

/** Mostly bare, so that statements meet; sometimes in the other schema; sometimes to be quoted. */
export const relation = fc.oneof(
  { arbitrary: fc.constantFrom("a", "a", "a", "b", "b", "c", "v", "v", "w"), weight: 12 },
  { arbitrary: fc.constantFrom("app.a", "app.v", "public.b", '"Ünit"'), weight: 3 },
);
export const bareRelation = fc.constantFrom("a", "b", "c", "v", "w", '"Ünit"');
export const column = fc.oneof(
  { arbitrary: fc.constantFrom("id", "id", "id", "x", "x", "y", "z"), weight: 12 },
  { arbitrary: fc.constant('"Größe"'), weight: 1 },
);
export const type = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      ...[
        "integer",
        "bigint",
        "text",
        "varchar(20)",
        "numeric(10,2)",
        "numeric(4)",
        "boolean",
        "uuid",
        "jsonb",
        "date",
      ],
      ...["timestamptz", "timestamp(3)", "text[]", "int[]", "char", "interval", "time(0)", "float", "real", "bytea"],
    ),
    weight: 8,
  },
  { arbitrary: fc.constantFrom("mood", "mood[]", "money_amount", "pair", "app.mood"), weight: 2 },
);
export const typeName = fc.constantFrom("mood", "money_amount", "pair", "app.mood");
export const functionName = fc.constantFrom("f", "g", "app.f");
export const maybe = (text: string, weight = 1): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.constant(""), weight: 2 }, { arbitrary: fc.constant(text), weight });

/** Joins what a template takes, with single blanks. */
export function sql(...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> {
  const arbitraries = parts.map((part) => (typeof part === "string" ? fc.constant(part) : part));
  return fc.tuple(...arbitraries).map((texts) => texts.filter((text) => text !== "").join(" "));
}
