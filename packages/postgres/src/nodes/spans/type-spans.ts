import { field, list, type Place, type SpanNode, type SpanRule } from "./place.js";
import { endOfName } from "./span.js";

const intervalFields: ReadonlySet<string> = new Set(["year", "month", "day", "hour", "minute", "second", "to"]);

/** A type as it is written: `double precision`, `timestamp(3) with time zone`, `s.t[]`, `setof x`, `t.c%type`. */
const typeName: SpanRule = (node, place) => {
  const { view } = place;
  const location = place.at(node);
  if (location === undefined) return undefined;
  const first = field(node, "setof") === true && view.word(location - 1) === "setof" ? location - 1 : location;
  if (view.word(location) === "table" && view.word(location + 1) === "(") {
    return { first, last: view.match(location + 1) ?? location };
  }
  let last = endOfWords(place, location);
  const hasModifier = list(node, "typmods").length > 0 && view.word(last + 1) === "(";
  if (hasModifier) last = view.match(last + 1) ?? last;
  last = endOfTime(place, location, last);
  if (view.word(last + 1) === "%") last += 2;
  return { first, last: endOfArray(node, place, last) };
};

function endOfWords({ view }: Place, first: number): number {
  let last = first;
  const take = (...words: readonly string[]): void => {
    if (words.includes(view.word(last + 1))) last += 1;
  };
  switch (view.word(first)) {
    case "double":
      take("precision");
      return last;
    case "national":
      take("character", "char");
      take("varying");
      return last;
    case "character":
    case "char":
    case "nchar":
    case "bit":
      take("varying");
      return last;
    default:
      return endOfName(view, first);
  }
}

function endOfTime({ view }: Place, first: number, end: number): number {
  let last = end;
  const word = view.word(first);
  if ((word === "time" || word === "timestamp") && view.word(last + 2) === "time" && view.word(last + 3) === "zone") {
    if (view.word(last + 1) === "with" || view.word(last + 1) === "without") last += 3;
  }
  if (word === "interval") {
    while (intervalFields.has(view.word(last + 1))) last += 1;
    if (view.word(last) === "second") last = view.match(last + 1) ?? last;
  }
  return last;
}

function endOfArray(node: SpanNode, { view }: Place, end: number): number {
  let last = end;
  if (list(node, "arrayBounds").length === 0) return last;
  if (view.word(last + 1) === "array") {
    last += 1;
    return view.word(last + 1) === "[" ? (view.match(last + 1) ?? last) : last;
  }
  while (view.word(last + 1) === "[") last = view.match(last + 1) ?? last + 1;
  return last;
}

export const typeSpans: Readonly<Record<string, SpanRule>> = { TypeName: typeName };
