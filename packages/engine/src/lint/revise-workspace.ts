import { parseSnapshot, type EditorSnapshot } from "@continuous/snapshot";
import type {
  CompiledRule,
  CompiledStandard,
  CompiledStandards,
  LoadedStandards,
  Problem,
} from "@continuous/standards";

import { createEngine, type Engine, type EngineInput } from "./create-engine.js";

/** A snapshot of more bytes is not read: taking it apart would hold the editor up for seconds. */
export const largestSnapshot = 32_000_000;

/** What lies in a repository, as it was read last. */
export interface WorkspaceTexts extends Pick<EngineInput, "gitIgnore" | "suppressions"> {
  readonly standards: LoadedStandards;
  /** Text of `.continuous/snapshot.json`; `null` where there is none; its size where it has more bytes than `largestSnapshot`. */
  readonly snapshot: string | number | null;
}

/** Something that a person should know of the repository, beside findings. */
export type WorkspaceNote =
  | { readonly kind: "no-snapshot" }
  /** `kept`: an earlier one is still in use. */
  | { readonly kind: "snapshot-refused"; readonly reason: string; readonly kept: boolean }
  /** `inEffect`: what the rules go by instead. */
  | {
      readonly kind: "standards-refused";
      readonly problems: readonly Problem[];
      readonly inEffect: "earlier standards" | "the snapshot's standards" | "nothing";
    }
  /** Told by whoever reads it; `configFile` is relative to the root. */
  | { readonly kind: "config-refused"; readonly configFile: string; readonly reason: string };

/** What an editor knows of one repository. */
export interface Workspace {
  /** `null` where no standards are known that hold. */
  readonly engine: Engine | null;
  readonly standards: Pick<CompiledStandards, "standards"> | null;
  readonly snapshot: EditorSnapshot | null;
  readonly notes: readonly WorkspaceNote[];
  /** Mistakes and doubts in standards.yaml, to be shown in that file. */
  readonly problems: readonly Problem[];
}

/**
 * Takes up what changed. What cannot be read changes nothing: a mistake in standards.yaml, or a half-written snapshot, leaves in effect
 * what was before.
 *
 * @param earlier - `null` the first time.
 */
export function reviseWorkspace(
  earlier: Workspace | null,
  texts: WorkspaceTexts,
  host: Pick<EngineInput, "root" | "typescriptVersion" | "budget" | "now" | "keepTree">,
): Workspace {
  const { snapshot, note: snapshotNote } = takeSnapshot(earlier?.snapshot ?? null, texts.snapshot);
  const { standards, note: standardsNote } = takeStandards(earlier?.standards ?? null, texts.standards, snapshot);
  return {
    engine: standards === null ? null : createEngine({ ...host, ...texts, standards, snapshot }),
    standards,
    snapshot,
    notes: [snapshotNote, standardsNote].filter((note) => note !== null),
    problems: texts.standards.ok ? texts.standards.warnings : texts.standards.problems,
  };
}

function takeSnapshot(
  earlier: EditorSnapshot | null,
  text: string | number | null,
): { readonly snapshot: EditorSnapshot | null; readonly note: WorkspaceNote | null } {
  if (text === null) return { snapshot: null, note: { kind: "no-snapshot" } };
  const parsed =
    typeof text === "string"
      ? parseSnapshot(text)
      : { ok: false as const, reason: `it is too large (${String(Math.round(text / 1_000_000))} MB)` };
  if (parsed.ok) return { snapshot: parsed.snapshot, note: null };
  return {
    snapshot: earlier,
    note: { kind: "snapshot-refused", reason: parsed.reason, kept: earlier !== null },
  };
}

function takeStandards(
  earlier: Workspace["standards"],
  loaded: LoadedStandards,
  snapshot: EditorSnapshot | null,
): { readonly standards: Workspace["standards"]; readonly note: WorkspaceNote | null } {
  if (loaded.ok) return { standards: loaded.standards, note: null };
  const { problems } = loaded;
  if (earlier !== null) {
    return { standards: earlier, note: { kind: "standards-refused", problems, inEffect: "earlier standards" } };
  }
  if (snapshot !== null) {
    const note = { kind: "standards-refused", problems, inEffect: "the snapshot's standards" } as const;
    return { standards: { standards: snapshot.standards.rules.map(toStandard) }, note };
  }
  return { standards: null, note: { kind: "standards-refused", problems, inEffect: "nothing" } };
}

function toStandard({
  id,
  standard,
  severity,
  options,
}: EditorSnapshot["standards"]["rules"][number]): CompiledStandard {
  return { id: standard, severity, rules: [{ id, severity, options: options as CompiledRule["options"] }] };
}
