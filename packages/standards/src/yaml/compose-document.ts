import { Composer, type Document, Lexer, Parser } from "yaml";

/** Deeper than any real standards.yaml, and far from what a call stack holds. */
const deepest = 100;

/** A composed text: its documents, or the offset at which it is nested too deeply to be read on. */
export type ComposedText =
  | { readonly ok: true; readonly documents: readonly Document.Parsed[] }
  | { readonly ok: false; readonly tooDeepAt: number };

class TooDeep extends Error {}

/** YAML text to documents. Watches the depth while the parser runs, since composing is recursive. */
export function composeDocument(text: string): ComposedText {
  const parser = new Parser();
  function* tokens(): ReturnType<Parser["parse"]> {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);

      if (parser.stack.length > deepest) throw new TooDeep();
    }
    yield* parser.end();
  }
  // Repeated keys are looked for later: the library's own search is quadratic.
  const composer = new Composer({ schema: "core", uniqueKeys: false, strict: true, logLevel: "silent" });
  try {
    return { ok: true, documents: [...composer.compose(tokens(), true, text.length)] };
  } catch (error) {
    if (error instanceof TooDeep) return { ok: false, tooDeepAt: parser.offset };
    throw error;
  }
}
