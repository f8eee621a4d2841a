import type { Trouble } from "../yaml/trouble.js";

/** Bytes. Hundreds of times what a standards.yaml needs, and still read in a moment. */
export const largestFile = 512 * 1_024;

/** Why a text is not worth parsing at all; `undefined` where it is. */
export function refuseText(text: string): Trouble | undefined {
  if (text.length > largestFile) return tooLarge(text.length);
  if (text.includes("\0")) {
    return {
      code: "not-text",
      message: "This is a binary file, not a standards.yaml.",
      hint: "Give the path of a YAML file, saved as UTF-8.",
      offset: 0,
    };
  }
  return undefined;
}

/** The trouble of a file that is too large, by its size in bytes (or units of text). */
export function tooLarge(size: number): Trouble {
  return {
    code: "file-too-large",
    message: `This file is ${(size / 1_048_576).toFixed(1)} MB large; a standards.yaml may have 0.5 MB at most.`,
    hint: "A standards.yaml is a page or two of YAML. Is this the right file?",
    offset: 0,
  };
}
