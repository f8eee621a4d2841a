import type { SnapshotItem } from "@continuous/snapshot";

import { describeFunction } from "./describe/describe-function.js";
import { describePipeline } from "./describe/describe-pipeline.js";
import { describeService } from "./describe/describe-service.js";
import { describeTable } from "./describe/describe-table.js";
import { quote } from "./describe/quote.js";
import { toMarkdown } from "./describe/to-markdown.js";
import type { Declaration, Knowledge, KnowRequest, TextRange } from "./edited-text.js";
import { findKnownObject, type KnownObject } from "./find/find-known-object.js";
import { findPipeline } from "./find/find-pipeline.js";
import { findService } from "./find/find-service.js";
import { indexSnapshot } from "./find/index-snapshot.js";

/** What is known of the thing at one place of a text. */
export interface KnownHover {
  /** Markdown of bounded length. All that it takes from source code is escaped. */
  readonly markdown: string;
  /** Of the name; `null` where a host with a type checker said what it is, and knows its range. */
  readonly range: TextRange | null;
}

export interface HoverRequest extends KnowRequest {
  /**
   * Where the symbol at the offset is declared, and after it where its type is, by a host that checks types. It is believed; without
   * it, imports are followed by their paths. It is given which files services are in: what is declared nowhere else than in others
   * needs no look-up.
   */
  readonly declarationsAt?: ((hasServices: (path: string) => boolean) => readonly Declaration[]) | undefined;
}

/** What the inventory knows of the service, table, function or pipeline named at an offset; `undefined` where that is nothing. */
export function hoverAt(request: HoverRequest): KnownHover | undefined {
  const known = findKnownObject(request);
  if (known === null) return undefined;
  if (known !== undefined) return { markdown: toMarkdown(describeKnown(known, request), request), range: known.range };
  const pipeline = findPipeline(request);
  if (pipeline !== undefined) {
    return { markdown: toMarkdown(describePipeline(pipeline.item, request), request), range: pipeline.range };
  }
  if (!isModule(request.path)) return undefined;
  const { services } = indexSnapshot(request.snapshot);
  if (services.size === 0) return undefined;
  const service = findService(request, request.declarationsAt?.((path) => services.has(path)) ?? null);
  if (service === undefined) return undefined;
  return { markdown: toMarkdown(describeService(service.item, request), request), range: service.range };
}

function describeKnown({ object, name }: KnownObject, knowledge: Knowledge): readonly string[] {
  if (object.item === null) return [`${quote(name)} was dropped in ${quote(object.droppedBy)}.`];
  return describeObject(object.item, object.renamedBy, knowledge);
}

function describeObject(item: SnapshotItem, renamedBy: readonly string[], knowledge: Knowledge): readonly string[] {
  return item.item_type === "table"
    ? describeTable(item, renamedBy, knowledge)
    : describeFunction(item, renamedBy, knowledge);
}

function isModule(path: string): boolean {
  return /\.[cm]?[jt]sx?$/u.test(path);
}
