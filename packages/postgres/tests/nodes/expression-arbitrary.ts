import fc from "fast-check";

const gap = fc.constantFrom(" ", "  ", "\n", "\r\n\t", " /* ( é */ ", " -- ) 😀\n");
const leaf = fc.constantFrom(
  "a",
  '"Größe"',
  't."b c"',
  "t.*",
  "1",
  "- 2.5",
  "1e-3",
  ".5",
  "0x1F",
  "'😀'",
  "'it''s'",
  "e'\\''",
  "$x$ ) $x$",
  "null",
  "true",
  "$1",
  "current_date",
  "current_timestamp (3)",
  "interval '1' day",
  "date '2020-01-01'",
);
const inParentheses = (parts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(gap, parts, gap).map(([before, part, after]) => `(${before}${part}${after})`);

/** Expressions of SQL. Operands stand in parentheses, so that any two of them go together. */
export const expression: fc.Arbitrary<string> = fc.letrec<{ any: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    leaf.filter((text) => text !== "t.*"),
    inParentheses(tie("any")),
    inParentheses(inParentheses(tie("any"))),
  ),
  any: fc.oneof(
    { maxDepth: 4 },
    leaf.filter((text) => text !== "t.*"),
    fc
      .tuple(
        tie("operand"),
        gap,
        fc.constantFrom(
          "+",
          "||",
          "->>",
          "<=",
          "=",
          "and",
          "or",
          "like",
          "not ilike",
          "is distinct from",
          "operator(pg_catalog.+)",
          "at time zone",
          "= any",
          'collate "C" <',
        ),
        gap,
        tie("operand"),
      )
      .map(([left, before, operator, after, right]) =>
        operator === "= any"
          ? `${left}${before}${operator}${after}(${right})`
          : `${left}${before}${operator}${after}${right}`,
      ),
    fc
      .tuple(fc.constantFrom("not", "-", "@"), gap, tie("operand"))
      .map(([operator, space, right]) => `${operator}${space}${right}`),
    fc
      .tuple(
        tie("operand"),
        gap,
        fc.constantFrom(
          "is not null",
          "isnull",
          "is unknown",
          "is not true",
          "::text",
          ":: numeric ( 5 , 2 ) [ ]",
          "::timestamp (3) with time zone",
          "in (1, (2))",
          "not in (select 1)",
          "between 1 and (2)",
        ),
      )
      .map((parts) => parts.join("")),
    fc
      .tuple(
        fc.constantFrom(
          "f",
          's."F"',
          "coalesce",
          "greatest",
          "row",
          "array(select 1 union select 2) = f",
          "pg_catalog.lower",
        ),
        gap,
        tie("operand"),
        gap,
        tie("any"),
      )
      .map(([name, before, one, after, other]) => `${name}${before}(${one}${after},${other})`),
    fc.tuple(tie("any"), gap, tie("any")).map(([one, space, other]) => `array[${one},${space}${other}]`),
    fc
      .tuple(tie("any"), gap, tie("any"), tie("any"))
      .map(([test, space, then, other]) => `case when ${test}${space}then ${then} else ${other}${space}end`),
    fc.tuple(tie("any"), gap).map(([one, space]) => `cast${space}(${one} as${space}text)`),
    fc.tuple(tie("operand"), gap, tie("any")).map(([one, space, index]) => `(${one})${space}[${index}]${space}.x`),
    fc.tuple(gap, tie("any")).map(([space, one]) => `(${space}select ${one} from t where ${one}${space})`),
    fc.tuple(gap, tie("any")).map(([space, one]) => `exists${space}((select ${one}))`),
    fc
      .tuple(gap, tie("any"))
      .map(([space, one]) => `count${space}(distinct ${one}) filter${space}(where ${one}) over (order by ${one} desc)`),
    fc.tuple(gap, tie("any")).map(([space, one]) => `extract${space}(epoch from ${one})`),
  ),
})).any;
