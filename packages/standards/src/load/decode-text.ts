import type { Problem } from "../problem.js";
import { createLineIndex } from "../yaml/create-line-index.js";

/** Bytes of a file to text, or why they are none. Only UTF-8 is read. */
export function decodeText(
  bytes: Uint8Array,
  path: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse("not-utf-8", `${path} is saved as UTF-16.`, "Save it as UTF-8.", { path });
  }
  if (bytes.includes(0)) {
    return refuse(
      "not-text",
      `${path} is a binary file, not a standards.yaml.`,
      "Give the path of a YAML file, saved as UTF-8.",
      { path },
    );
  }
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const position = createLineIndex(text)(text.indexOf("\uFFFD"));
    return refuse("not-utf-8", `${path} has bytes that are not UTF-8.`, "Save it as UTF-8.", { path, ...position });
  }
}

function refuse(
  code: string,
  message: string,
  hint: string,
  where: Problem["where"],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message, hint, where } };
}
