import { z } from "zod";

import { findSchemasAt } from "../schema/find-schemas-at.js";
import { standardsFile } from "../schema/standards-file.js";
import { wording, type Wording } from "../schema/wording.js";
import { describeValue } from "./describe-value.js";
import { findNearestWord } from "./find-nearest-word.js";
import { getAt } from "./get-at.js";
import { hintForKey, hintForWord } from "./hint-for-word.js";

type Issue = z.core.$ZodIssue;

/** An issue in words, and the entry it is about: where `key` is given, the key of that entry of the map at `path`. */
export interface DescribedIssue {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly path: readonly PropertyKey[];
  readonly key?: string;
}

/** One issue of the grammar (unions already resolved) in words for a person; several for several unknown keys. */
export function describeIssue(issue: Issue, root: unknown): readonly DescribedIssue[] {
  const { path } = issue;
  const value = getAt(root, path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, root));
  if (issue.code === "custom") {
    const [message = "", hint = ""] = issue.message.split("|");
    return [{ code: "bad-value", message, hint, path }];
  }
  const last = path.at(-1);
  if (value === undefined && typeof last === "string") {
    const hint = `Add \`${last}: …\`; it takes ${wordingAt(path).takes}.`;
    return [{ code: "missing-word", message: `\`${last}\` is missing here.`, hint, path: path.slice(0, -1) }];
  }
  return [wrongValue(value, path)];
}

function wrongValue(value: unknown, path: readonly PropertyKey[]): DescribedIssue {
  const { takes, word } = wordingAt(path);
  const place = describePlace(path);
  const meant = findMeantKey(path);
  if (meant !== undefined)
    return {
      code: "unknown-word",
      message: `${place} is ${describeValue(value)}.`,
      hint: `Did you mean \`${meant}\`?`,
      path,
    };
  if (typeof value === "string" && word !== undefined) {
    return {
      code: "unknown-word",
      message: `${describeValue(value)} is not ${word}.`,
      hint: hintForWord(value, literalsAt(path), `${place} takes ${takes}.`),
      path,
    };
  }
  return { code: "bad-value", message: `${place} is ${describeValue(value)}.`, hint: `It takes ${takes}.`, path };
}

function unknownKey(key: string, path: readonly PropertyKey[], root: unknown): DescribedIssue {
  const objects = findSchemasAt(standardsFile, path).filter((schema) => schema instanceof z.ZodObject);
  const known = objects.flatMap((schema) => Object.keys(schema.shape));
  const word = objects.map((schema) => wording.get(schema)?.word).find((text) => text !== undefined);
  return {
    code: "unknown-word",
    message: `${describeValue(key)} is not ${word ?? "known here"}.`,
    hint: hintForKey(key, known, path, getAt(root, path)),
    path,
    key,
  };
}

/** A word of the grammar that a free key (a column's name) was probably meant to be, now that its value does not fit. */
function findMeantKey(path: readonly PropertyKey[]): string | undefined {
  const key = path.at(-1);
  if (typeof key !== "string") return undefined;
  const words = findSchemasAt(standardsFile, path.slice(0, -1)).flatMap((schema) =>
    schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
  );
  return words.includes(key) ? undefined : findNearestWord(key, words);
}

function wordingAt(path: readonly PropertyKey[]): Wording {
  for (const schema of findSchemasAt(standardsFile, path)) {
    const words = wording.get(schema);
    // The word of a map is for its keys.
    if (words !== undefined) return schema instanceof z.ZodObject ? { takes: words.takes } : words;
  }
  return { takes: "something else" };
}

function literalsAt(path: readonly PropertyKey[]): readonly string[] {
  const words = findSchemasAt(standardsFile, path).flatMap((schema): readonly unknown[] => {
    if (schema instanceof z.ZodEnum) return schema.options;
    return schema instanceof z.ZodLiteral ? [...schema.values] : [];
  });
  return [...new Set(words.filter((word) => typeof word === "string"))];
}

function describePlace(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "standards.yaml";
  const names = path.filter((step) => typeof step === "string").join(".");
  return typeof path.at(-1) === "number" ? `An entry of \`${names}\`` : `\`${names}\``;
}
