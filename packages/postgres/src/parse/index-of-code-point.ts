/** The index into the text (UTF-16 units) of its nth code point, which is how Postgres counts in its errors. */
export function indexOfCodePoint(text: string, count: number): number {
  let index = 0;
  for (let passed = 0; passed < count && index < text.length; passed += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}
