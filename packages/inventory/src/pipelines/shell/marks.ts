/**
 * What a word of a script stands for is kept as text. Where it is not text that is known, one of these marks stands for it:
 * Unicode's noncharacters, which no script can hold. So values are joined, compared and parsed again like any text.
 */

/** The absolute path of the root of the tree. */
export const rootMark = "\uFDD0";
/** Text that reading cannot know. */
export const unknownMark = "\uFDD1";
/** Where a script is started: anywhere, for all that it says. */
export const startMark = "\uFDD2";

const firstArgument = 0xfdd3;
const firstRest = 0xfddf;
/** Arguments beyond this are unknown. */
const maxArgument = 12;

/** One argument of the script, from 1. */
export function toArgumentMark(index: number): string {
  return index < 1 || index > maxArgument ? unknownMark : String.fromCharCode(firstArgument + index - 1);
}

/** All arguments of the script from one on, from 1. */
export function toRestMark(from: number): string {
  return from < 1 || from > maxArgument ? unknownMark : String.fromCharCode(firstRest + from - 1);
}

/** The argument that a value is, all of it and nothing else; `undefined` for any other value. */
export function toArgumentIndex(value: string | undefined): number | undefined {
  const index = value?.length === 1 ? value.charCodeAt(0) - firstArgument + 1 : 0;
  return index >= 1 && index <= maxArgument ? index : undefined;
}

/** The argument from which on a value is all that follow; `undefined` for any other value. */
export function toRestIndex(value: string | undefined): number | undefined {
  const index = value?.length === 1 ? value.charCodeAt(0) - firstRest + 1 : 0;
  return index >= 1 && index <= maxArgument ? index : undefined;
}

const anyMark = /[\uFDD0-\uFDEA]/u;

/** Whether a value is plain text. */
export function isText(value: string): boolean {
  return !anyMark.test(value);
}

/** The path in a value, relative to the root, when the value is nothing but a path below it; empty for the root itself. */
export function toRootPath(value: string): string | undefined {
  const rest = value.slice(1);
  return value.startsWith(rootMark) && (rest === "" || rest.startsWith("/")) && isText(rest)
    ? rest.replace(/^\/+/u, "")
    : undefined;
}
