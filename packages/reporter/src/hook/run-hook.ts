import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";

import type { FileEvent } from "./parse-hook-event.js";
import { parseHookEvent } from "./parse-hook-event.js";

/** The outside world, as far as a hook needs it. */
export interface HookIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readInput: () => Promise<string>;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly today: string;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/**
 * Answers one tool call of a coding agent. 0: nothing to say, or said on standard output. 1: there is something wrong with the
 * event or with standards.yaml, told in one line; agents go on after it. Never 2, with which an agent would stop.
 */
export async function runHook(io: HookIo): Promise<0 | 1> {
  const event = parseHookEvent(await io.readInput());
  if (event.kind === "none") return 0;
  if (event.kind === "broken") return refuse(io, `standard input is no event of a hook (${event.why})`);
  const isSql = event.path.endsWith(".sql");
  if (!isSql && !/\.[cm]?[jt]sx?$/u.test(event.path)) return 0;
  // Only now: TypeScript is most of what this costs.
  const { loadHookTexts, loadText } = await import("./load-hook-texts.js");
  const place = await findPlace(event, io);
  if (place === null) return 0;
  const { before, after } = event.texts(loadText(join(place.root, place.path)));
  if (after === null || after === before) return 0;
  const loaded = loadHookTexts(place.root, io.today);
  if (!loaded.ok) {
    return refuse(io, `${loaded.problem?.message ?? "standards.yaml cannot be read"} (see \`continuous standards\`)`);
  }
  const answerFile = isSql
    ? (await import("./answer-sql-hook.js")).answerSqlHook
    : (await import("./answer-hook.js")).answerHook;
  const answer = answerFile({ ...place, before, after }, loaded.texts, io.now);
  if (answer !== null) io.writeOut(`${JSON.stringify(toReply(event.event, answer))}\n`);
  return 0;
}

function refuse({ writeError }: HookIo, why: string): 1 {
  writeError(`continuous hook: ${why.replace(/\s+/gu, " ")}\n`);
  return 1;
}

/**
 * The words reach the agent either way. After a write, `block` means no more than that it reads them at once; before one, they are
 * context alone: nothing is refused, since a half of a change may break what the other half mends.
 */
function toReply(event: FileEvent["event"], answer: string): object {
  return event === "PostToolUse"
    ? { decision: "block", reason: answer }
    : { hookSpecificOutput: { hookEventName: event, additionalContext: answer } };
}

/** Where the file stands in its repository; `null` outside of it. */
async function findPlace(
  { path, cwd }: FileEvent,
  { env, cwd: own }: HookIo,
): Promise<{ readonly root: string; readonly path: string } | null> {
  const { findRoot } = await import("@continuous/standards");
  const folder = cwd ?? own;
  const project = env["CLAUDE_PROJECT_DIR"] ?? "";
  const root = findRoot(toReal(project === "" ? folder : project));
  const file = toReal(resolve(folder, path));
  const inside = relative(root, file).replaceAll("\\", "/");
  return inside === "" || inside.startsWith("../") || isAbsolute(inside) ? null : { root, path: inside };
}

/** The path without symbolic links, as far as it is there. */
function toReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(toReal(parent), basename(path));
  }
}
