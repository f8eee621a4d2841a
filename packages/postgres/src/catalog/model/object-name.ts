const limit = 63;

/**
 * A name made by Postgres: `orders_customer_id_fkey`. Where it is too long for 63 bytes, the longer of its first two
 * parts gives way.
 */
function makeObjectName(first: string, second: string, label: string): string {
  const overhead = (second === "" ? 0 : 1) + (label === "" ? 0 : byteLength(label) + 1);
  let a = byteLength(first);
  let b = byteLength(second);
  while (a + b > limit - overhead) {
    if (a > b) a -= 1;
    else b -= 1;
  }
  return [clip(first, a), clip(second, b), label].filter((part) => part !== "").join("_");
}

/** The first of `name`, `name1`, `name2` … that is not taken. */
export function chooseName(first: string, second: string, label: string, isTaken: (name: string) => boolean): string {
  for (let pass = 0; ; pass += 1) {
    const name = makeObjectName(first, second, pass === 0 ? label : `${label}${pass}`);
    if (!isTaken(name)) return name;
  }
}

function byteLength(text: string): number {
  // Every character of ASCII is a byte.
  if (!/[^\0-\x7F]/u.test(text)) return text.length;
  return new TextEncoder().encode(text).length;
}

function clip(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  let clipped = "";
  for (const character of text) {
    if (byteLength(clipped + character) > bytes) break;
    clipped += character;
  }
  return clipped;
}
