const digits = 4;
const sampleSize = 16;
/** Enough to know a text by; a finding may flag a class of thousands of lines. */
const longest = 8000;

/**
 * A sample of the words of a text: the smallest hashes, so that two samples hold the same words where the texts do. All
 * of them, where there are few.
 */
export function sampleWords(text: string): string {
  return hashesOf(text).slice(0, sampleSize).join("");
}

/** How much two samples have in common: 0 nothing, 1 all. An estimate where there are more words than a sample holds. */
export function similarityOf(a: string, b: string): number {
  let [atA, atB, shared, all] = [0, 0, 0, 0];
  // Both are sorted: one walk over what either holds, as far as a sample of both together would go.
  while ((atA < a.length || atB < b.length) && all < sampleSize) {
    const [ofA, ofB] = [a.slice(atA, atA + digits), b.slice(atB, atB + digits)];
    if (ofA === ofB) shared += 1;
    if (ofA !== "" && (ofA <= ofB || ofB === "")) atA += digits;
    if (ofB !== "" && (ofB <= ofA || ofA === "")) atB += digits;
    all += 1;
  }
  return all === 0 ? 1 : shared / all;
}

/** Whether a sample surely holds all words of a text. */
export function holdsWords(sample: string, text: string): boolean {
  const inSample = new Set(split(sample));
  return hashesOf(text).every((hash) => inSample.has(hash));
}

/** How many words a sample holds. */
export function countWords(sample: string): number {
  return sample.length / digits;
}

function hashesOf(text: string): readonly string[] {
  const words = text.slice(0, longest).match(/[\p{ID_Continue}$]+/gu) ?? [];
  return [...new Set([...new Set(words)].map((word) => hashWord(word)))].sort();
}

/** FNV-1a, folded to 16 bits: there are many words, and they are compared a few at a time. */
function hashWord(word: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(digits, "0");
}

function split(sample: string): readonly string[] {
  return sample.match(/.{4}/gu) ?? [];
}
