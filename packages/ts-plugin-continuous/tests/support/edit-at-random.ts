import { createEngine, type Finding } from "@continuous/engine";
import { compileStandards } from "@continuous/standards";

import { mailService, standards, type EditedProject } from "./create-project.js";
import type { Editor, ShownDiagnostic } from "./open-editor.js";

/** What is typed: findings come, go and move. */
const pieces = [
  "\n",
  "// ✉ 🚀\n",
  "}",
  "{",
  "export class PostService {\n  send(): void {}\n}\n",
  "try { go(); } catch {}\n",
  "// eslint-disable-next-line continuous/singleton-pattern -- tried\n",
  'client.from("ordres");\n',
  "`",
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface EditedText {
  readonly text: string;
  readonly shown: readonly string[];
  readonly expected: readonly string[];
}

/**
 * Edits the open file at random, and gives after each edit what the editor shows and what the rules say of the same text, one line a
 * finding with its four positions.
 */
export async function* editAtRandom(
  project: EditedProject,
  editor: Editor,
  { edits, seed }: { readonly edits: number; readonly seed: number },
): AsyncGenerator<EditedText> {
  const random = createRandom(seed);
  const compiled = compileStandards(standards, { path: "standards.yaml", today: "2026-11-23" });
  if (!compiled.ok) throw new Error("The project's standards do not compile.");
  const engine = createEngine({
    root: project.root,
    standards: compiled.standards,
    snapshot: null,
    gitIgnore: null,
    suppressions: null,
    typescriptVersion: null,
    budget: 60_000,
    now: () => 0,
  });
  let text = mailService;
  for (let edit = 0; edit < edits; edit += 1) {
    // A text that does not parse has no findings, and most edits of it mend nothing.
    if (edit % 6 === 0) {
      editor.notify("change", { file: editor.file, ...rangeOf(text, 0, text.length), insertString: mailService });
      text = mailService;
    }
    const start = random() < 0.7 ? lineStartOf(text, random()) : Math.floor(random() * (text.length + 1));
    const end = Math.min(text.length, start + (random() < 0.2 ? Math.floor(random() * 12) : 0));
    const piece = pieces[Math.floor(random() * pieces.length)] ?? "";
    editor.notify("change", { file: editor.file, ...rangeOf(text, start, end), insertString: piece });
    text = text.slice(0, start) + piece + text.slice(end);
    const shown = (await editor.diagnostics()).filter(
      ({ source, code }) => source === "continuous" && code !== 740_999,
    );
    const findings = engine.lint({ path: editor.file, text })?.findings ?? [];
    yield { text, shown: shown.map(fromShown).sort(), expected: findings.map(fromFinding).sort() };
  }
}

function lineStartOf(text: string, share: number): number {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return starts[Math.floor(share * starts.length)] ?? 0;
}

function rangeOf(text: string, start: number, end: number) {
  const [from, to] = [placeOf(text, start), placeOf(text, end)];
  return { line: from.line, offset: from.offset, endLine: to.line, endOffset: to.offset };
}

function placeOf(text: string, offset: number): { readonly line: number; readonly offset: number } {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n\u2028\u2029]/u);
  return { line: lines.length, offset: (lines.at(-1) ?? "").length + 1 };
}

function fromShown({ start, end, text }: ShownDiagnostic): string {
  return `${String(start.line)}:${String(start.offset)}-${String(end.line)}:${String(end.offset)} ${text}`;
}

function fromFinding({ line, column, endLine, endColumn, message, rule }: Finding): string {
  const suffix = rule === null ? "" : ` (${rule})`;
  return `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)} ${message}${suffix}`;
}
