import type { SnapshotItem } from "@continuous/snapshot";
import { ageOf, countOf } from "@continuous/source";

import type { Knowledge } from "../edited-text.js";
import { ageNote } from "./age-note.js";
import { describeIssues } from "./describe-issues.js";
import { describePlace } from "./describe-place.js";
import { plain } from "./plain.js";
import { quote } from "./quote.js";
import { quoteSome } from "./quote-some.js";
import { readDetails } from "./read-details.js";

const kinds: Readonly<Record<string, string>> = {
  class: "a class",
  object: "an object",
  functions: "a module of functions",
};

const mechanisms: Readonly<Record<string, string>> = {
  get_instance: "one instance, by `getInstance`",
  module_instance: "one instance, made by its module",
  static_class: "static, so there is no instance",
  module: "one, as its module is",
  factory: "one instance, by a factory",
};

/** What the inventory knows of a service. */
export function describeService(item: SnapshotItem, knowledge: Knowledge): readonly string[] {
  const read = readDetails(item.metadata);
  const description = read.text("description");
  const mechanism = read.part("singleton")?.text("mechanism") ?? null;
  const kind = kinds[read.text("kind") ?? ""] ?? "a service";
  const healthCheck = read.text("health_check");
  const importers = read.count("importers");
  const tables = read.texts("tables");
  const duplicates = read.texts("duplicates");
  const owner = read.text("owner");
  return [
    `**Service ${quote(item.item_name)}**${description === null ? "" : ` — ${plain(description)}`}`,
    "",
    `- Kind: ${kind}; ${mechanism === null ? "more than one instance may come to be" : (mechanisms[mechanism] ?? plain(mechanism))}`,
    `- Health check: ${healthCheck === null ? "none" : quote(healthCheck)}`,
    ...(importers === null ? [] : [`- Imported by ${importers === 0 ? "no module" : countOf(importers, "module")}`]),
    ...(tables.length === 0 ? [] : [`- Database: ${quoteSome(tables)}`]),
    `- Tests: ${describeTests(item, read.texts("tests"), knowledge)}`,
    `- Coverage: ${describeCoverage(item, knowledge)}`,
    `- ${describeIssues(item, knowledge)}`,
    ...(duplicates.length === 0 ? [] : [`- The same name in ${quoteSome(duplicates)}`]),
    ...(owner === null ? [] : [`- Owner: ${plain(owner)}`]),
    `- Path: ${describePlace(item)}`,
  ];
}

function describeTests(item: SnapshotItem, files: readonly string[], { snapshot, now }: Knowledge): string {
  if (files.length === 0) return "none";
  const found = `${countOf(files.length, "file")} (${quoteSome(files, 3)})`;
  const run = snapshot.tests?.services.find((one) => isOf(one, item));
  if (run === undefined) return `${found}; no run is known`;
  const age = ageOf(run.ran_at, now);
  return `${found}; ${run.passed ? `passed ${age}` : `**failed** ${age}`}`;
}

function describeCoverage(item: SnapshotItem, { snapshot, now }: Knowledge): string {
  const measured = snapshot.coverage?.services.find((one) => isOf(one, item));
  if (measured === undefined || measured.percent === null) return "not measured";
  return `${String(Math.round(measured.percent * 10) / 10)} %${ageNote(measured.measured_at, now)}`;
}

function isOf(one: Pick<SnapshotItem, "item_name" | "item_path">, item: SnapshotItem): boolean {
  return one.item_name === item.item_name && one.item_path === item.item_path;
}
