import { findDatabaseUses, mayUseDatabase, type DatabaseUse } from "@continuous/source";

import type { KnowRequest, TextRange } from "../edited-text.js";
import { findByForm } from "./find-by-form.js";
import type { WrittenName } from "./find-object.js";
import type { ObjectKind } from "./index-snapshot.js";

export interface FoundName extends WrittenName {
  readonly range: TextRange;
}

/** Between a name and the call that it is given to stands little: who is further away from all of them is at no name. */
const nearby = 300;
const naming = /\b(?:from|rpc|invoke|select|table|channel|on)\b|_?[A-Z]{2,}|\/v1\//u;

/**
 * The name of a table or function that code gives a client at an offset: in the string itself, or at a constant that stands for it.
 * Told as the rules tell it; by the form of the call alone where the text does not parse.
 */
export function findDatabaseName(request: Omit<KnowRequest, "now" | "snapshot">): FoundName | undefined {
  const { path, text, offset, parse } = request;
  if (!mayUseDatabase(text)) return undefined;
  if (!naming.test(text.slice(Math.max(0, offset - nearby), offset + nearby))) return undefined;
  const tree = parse(path, text);
  if (tree === null) return findByForm(text, offset);
  const uses = findDatabaseUses(tree, text).filter(isOurs);
  const use =
    uses.find(({ range }) => holds(range, offset)) ??
    uses.find(({ form, argumentRange }) => form === "call" && holds(argumentRange, offset));
  const kind = use === undefined ? undefined : toKind(use);
  if (use === undefined || kind === undefined) return undefined;
  const range = holds(use.range, offset) ? use.range : use.argumentRange;
  return { kind, name: use.name, schema: use.schema, range };
}

/** Of a schema that the file does not show, and of another project's database, nothing is known. */
function isOurs({ kind, isSchemaHidden, isOtherProject }: DatabaseUse): boolean {
  return kind !== "schema" && isSchemaHidden !== true && isOtherProject !== true;
}

function toKind({ kind }: DatabaseUse): ObjectKind | undefined {
  return kind === "schema" ? undefined : kind;
}

function holds([start, end]: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
