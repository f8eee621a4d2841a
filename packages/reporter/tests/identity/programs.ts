import fc from "fast-check";

/** A module made of functions, each of statements; some statements drop a result. */
export type Program = readonly { readonly name: string; readonly body: readonly string[] }[];

const call = fc
  .tuple(
    fc.constantFrom("dropA", "dropA", "dropB"),
    fc.constantFrom("mail", "mail, to", "order, 'now', limit", "this.cart, item, { count: 2 }"),
  )
  .map(([name, args]) => `${name}(${args})`);
const plain = fc
  .tuple(fc.constantFrom("load", "keep", "tell", "start"), fc.integer({ min: 1, max: 99 }))
  .map(([name, number]) => `${name}(${number})`);
const statement = fc.oneof(call, plain);

/** Programs of functions with names of their own. */
export const programs: fc.Arbitrary<Program> = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{3,6}$/u), body: fc.array(statement, { maxLength: 6 }) }),
  { minLength: 1, maxLength: 6, selector: ({ name }) => name },
);

/** The text of a program in one of several layouts. */
export function render(program: Program, layout: "close" | "wide" | "broken" = "close"): string {
  const text = program
    .map(({ name, body }) => renderFunction(`fn_${name}`, body, layout))
    .join(layout === "wide" ? "\n\n" : "\n");
  return layout === "broken" ? `// Laid out by somebody else.\n\n${text}` : text;
}

function renderFunction(name: string, body: readonly string[], layout: "close" | "wide" | "broken"): string {
  switch (layout) {
    case "close":
      return `function ${name}() { ${body.map((one) => `${one};`).join(" ")} }`;
    case "wide":
      return `function ${name}() {\n${body.map((one) => `  ${one};\n`).join("")}}`;
    case "broken":
      // No semicolons, other quotes, arguments on lines of their own with a comma after the last.
      return `function ${name}(\n) {\n${body
        .map(
          (one) =>
            `\t${one.replaceAll("'", '"').replace("(", "(\n\t\t").replaceAll(", ", ",\n\t\t").replace(/\)$/u, ",\n\t)")}\n`,
        )
        .join("")}\n}`;
  }
}
