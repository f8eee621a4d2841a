import { composeDocument } from "./compose-document.js";
import { explainYamlError, type SyntaxTrouble } from "./explain-yaml-error.js";
import { findOpenQuote } from "./find-open-quote.js";
import { splitSections } from "./split-sections.js";
import { type PlainYaml, toPlain } from "./to-plain.js";
import type { Trouble } from "./trouble.js";

/** A text, or one section of it, as plain data. */
export interface YamlPart {
  readonly plain: PlainYaml;
  /** What stands from this offset on may not mean what its author meant. */
  readonly trustedBefore: number;
}

export interface ParsedYaml {
  /** One where the text is sound; else one for each section that can be read. */
  readonly parts: readonly YamlPart[];
  readonly troubles: readonly Trouble[];
}

/**
 * YAML text to plain data with offsets. Where the syntax is broken, each section is read by itself, so that a slip in one
 * does not hide, or invent, trouble in another.
 */
export function parseYaml(text: string): ParsedYaml {
  const whole = parsePart(text, 0, text.length);
  if (whole.part === undefined || whole.part.trustedBefore === Infinity) return toResult([whole]);
  const sections = splitSections(text);
  if (sections.length < 2) return toResult([whole]);
  const read = sections.map((section) => parsePart(text, section.start, section.end));
  // The breach lies between sections: only the whole text shows it.
  const pieces = read.some(({ troubles }) => troubles.some(isSyntax)) ? read : [whole];
  const names = new Set<string>();
  const repeats = sections.filter(({ name }) => names.has(name) || !names.add(name));
  return toResult([
    ...pieces.map(({ part, troubles }) => ({
      part,
      // An anchor of another section is out of sight here.
      troubles:
        pieces.length > 1 ? troubles.filter(({ code }) => code !== "unknown-alias" || !text.includes("&")) : troubles,
    })),
    {
      part: undefined,
      troubles: repeats.map(({ name, start }) => ({
        code: "repeated-key",
        message: `\`${name}\` stands here a second time.`,
        hint: "YAML keeps only one of them; write what both say under one.",
        offset: start,
      })),
    },
  ]);
}

interface ReadPart {
  readonly part: YamlPart | undefined;
  readonly troubles: readonly Trouble[];
}

function parsePart(text: string, start: number, end: number): ReadPart {
  // Line breaks in place of what comes before keep every offset true.
  const composed = composeDocument("\n".repeat(start) + text.slice(start, end));
  if (!composed.ok) return { part: undefined, troubles: [tooDeep(composed.tooDeepAt)] };
  const [document, second] = composed.documents;
  if (document === undefined) return { part: undefined, troubles: [] };
  const syntax = [...document.errors, ...document.warnings].map((error): SyntaxTrouble => {
    const trouble = explainYamlError(error);
    return error.code === "MISSING_CHAR" ? { ...trouble, ...findOpenQuote(document, trouble.offset) } : trouble;
  });
  const plain = toPlain(document);
  const breaches = syntax
    .filter(({ structural }) => structural)
    .map(({ offset }) => text.lastIndexOf("\n", offset - 1) + 1);
  return {
    part: { plain, trustedBefore: Math.min(Infinity, ...breaches) },
    troubles: [...syntax, ...plain.troubles, ...(second === undefined ? [] : [secondDocument(second.range[0])])],
  };
}

function toResult(pieces: readonly ReadPart[]): ParsedYaml {
  return {
    parts: pieces.flatMap(({ part }) => (part === undefined ? [] : [part])),
    troubles: pieces.flatMap(({ troubles }) => troubles),
  };
}

function isSyntax({ code }: Trouble): boolean {
  return code === "yaml-syntax";
}

function tooDeep(offset: number): Trouble {
  return {
    code: "too-deep",
    message: "This is nested too deeply to be a standards.yaml.",
    hint: "No standard needs more than six levels.",
    offset,
  };
}

function secondDocument(offset: number): Trouble {
  return {
    code: "second-document",
    message: "A second YAML document begins here, and only the first would count.",
    hint: "Remove the line `---`, or what follows it.",
    offset,
  };
}
