const declaration = /\b(?:type|interface)\s+(?:Generated)?Database(?:Generated)?\b/u;

/**
 * Whether a file is one that `supabase gen types` makes, or is written in its manner. Any name will do: its content tells. The
 * tests are cheap, and in the order in which they rule most files out.
 */
export function isGeneratedTypesFile(path: string, text: string): boolean {
  return (
    /\.[cm]?ts$/u.test(path) &&
    text.includes("Tables:") &&
    text.includes("Row:") &&
    text.includes("Insert:") &&
    declaration.test(text)
  );
}
