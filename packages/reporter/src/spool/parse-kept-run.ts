import { promisify } from "node:util";
import { gunzip } from "node:zlib";

import { z } from "zod";

import type { RunRecord } from "../store/store.js";
import { keptRunVersion } from "./encode-kept-run.js";
import type { KeptRun } from "./kept-run.js";
import { toChecksum } from "./to-checksum.js";

const decompress = promisify(gunzip);

/** Bytes that a run may have unpacked: what is more could not become one string, and no store would take it. */
const mostBytes = 500_000_000;

const wrapperSchema = z.object({ version: z.unknown(), sha256: z.unknown(), body: z.unknown() });
// Our own words: the checksum says so. Looked at is what tells the kind of thing it is, the rest is the store's to judge.
const runSchema = z.looseObject({
  schemaVersion: z.literal(1),
  run: z.looseObject({ id: z.guid(), branch: z.string(), run_type: z.string(), completed_at: z.string() }),
  issues: z.array(z.looseObject({ fingerprint: z.string(), issue_type: z.string(), path: z.string() })),
});
const issueSchema = z.custom<RunRecord["issues"][number]>(
  (value) => runSchema.shape.issues.element.safeParse(value).success,
);
const keptSchema = z.object({
  run: z.custom<RunRecord>((value) => runSchema.safeParse(value).success),
  link: z
    .object({
      defaultBranch: z.string(),
      suppressed: z.array(issueSchema),
      existing: z.array(z.string()).nullable(),
      renamed: z.array(z.tuple([z.string(), z.string()])),
    })
    .nullable(),
});

export type ParseKeptRunResult =
  | { readonly ok: true; readonly kept: KeptRun }
  /** Why nobody can make sense of it, now or later. */
  | { readonly ok: false; readonly reason: string };

/** The content of a spooled file as the kept run that it was. */
export async function parseKeptRun(content: Uint8Array): Promise<ParseKeptRunResult> {
  let text: string;
  try {
    text = (await decompress(content, { maxOutputLength: mostBytes })).toString("utf8");
  } catch (error) {
    return refuse(`it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`);
  }
  const wrapper = wrapperSchema.safeParse(parseJson(text));
  if (!wrapper.success) return refuse("it is no JSON of a kept run");
  const { version, sha256, body } = wrapper.data;
  if (version !== keptRunVersion) {
    return refuse(
      `it is of version ${typeof version === "number" ? String(version) : "none"}; this version of continuous knows ${String(keptRunVersion)}`,
    );
  }
  if (toChecksum(JSON.stringify(body)) !== sha256) return refuse("its checksum is wrong: it was changed or damaged");
  const kept = keptSchema.safeParse(body);
  return kept.success ? { ok: true, kept: kept.data } : refuse("it holds no run");
}

function refuse(reason: string): ParseKeptRunResult {
  return { ok: false, reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Cut short: the same as no run.
  }
}
