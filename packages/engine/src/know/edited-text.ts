import type { EditorSnapshot } from "@continuous/snapshot";
import type { TSESTree } from "@typescript-eslint/types";

/** A text as it stands in an editor, saved or not. */
export interface EditedText {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** A module's syntax tree, as `@typescript-eslint/parser` gives it with `range`; `null` where the text does not parse. */
export type ParseModule = (path: string, text: string) => TSESTree.Program | null;

/** What is known, and when it is asked. */
export interface Knowledge {
  readonly snapshot: EditorSnapshot;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly parse: ParseModule;
}

/** A question about one place of a text. */
export interface KnowRequest extends EditedText, Knowledge {
  /** In UTF-16 units, from 0. */
  readonly offset: number;
}

/** Where something is declared, by who checks types. */
export interface Declaration {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly name: string;
}

/** Offsets in the text: start, and end after the last unit. */
export type TextRange = readonly [start: number, end: number];
