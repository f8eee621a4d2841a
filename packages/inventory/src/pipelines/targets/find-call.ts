import type { TracedCommand } from "../shell/trace.js";

/** A script or program file that a command runs. */
export interface Call {
  /** What reads the file: a shell (`source` too), Node's kin, another language, or the system itself. */
  readonly kind: "shell" | "node" | "other" | "direct";
  /** The file, with marks. */
  readonly target: string;
  readonly isSourced: boolean;
  /** What the file is given. */
  readonly args: readonly string[];
}

/** Programs that run the command line that follows; the options that take a word of their own. */
const wrappers: Readonly<Record<string, RegExp>> = {
  exec: /^-a$/u,
  sudo: /^-[ugh]$/u,
  env: /^-[uC]$/u,
  time: /^-[fo]$/u,
  nohup: /^$/u,
  nice: /^-n$/u,
  timeout: /^-[ks]$/u,
  npx: /^(?:-p|--package)$/u,
  bunx: /^$/u,
  "cross-env": /^$/u,
  dotenv: /^-[efv]$/u,
  caffeinate: /^$/u,
};

const runners: Readonly<Record<string, Call["kind"]>> = {
  ...{ bash: "shell", sh: "shell", zsh: "shell", dash: "shell", ksh: "shell", source: "shell", ".": "shell" },
  ...{ node: "node", nodejs: "node", tsx: "node", "ts-node": "node", "ts-node-esm": "node", bun: "node", deno: "node" },
  ...{ esno: "node", jiti: "node", "vite-node": "node", "babel-node": "node", swc: "node" },
  ...{ python: "other", python3: "other", ruby: "other", perl: "other", php: "other" },
};

/** Options of runners that are followed by a word of their own. */
const takesWord =
  /^(?:-r|--require|--import|--loader|--experimental-loader|--env-file|--env-file-if-exists|-C|--conditions|--tsconfig|-P|--project|-O|--compiler-options|-I|--ignore|-W|-X|-o|--config|--allow-[a-z]+-from|--script)$/u;
/** With these there is no file: what to run is said in another way. */
const runsText = /^(?:-[a-z]*[cem]|-p|-pe|--eval|--print|-s|-n|-)$/u;

/** The file that a command runs; `undefined` where it runs none, or none that can be told. */
export function findCall({ words }: Pick<TracedCommand, "words">): Call | undefined {
  const line = unwrap(words);
  const [name, ...args] = line;
  if (name === undefined) return undefined;
  const kind = Object.hasOwn(runners, name.replace(/^.*\//u, "")) ? runners[name.replace(/^.*\//u, "")] : undefined;
  const isPath = name.includes("/");
  if (kind === undefined || (isPath && !/(?:^\/(?:usr\/)?bin|node_modules\/\.bin)\//u.test(name)))
    return isPath ? { kind: "direct", target: name, isSourced: false, args } : undefined;
  const isSourced = name === "source" || name === ".";
  const at = isSourced ? 0 : findScript(name, args);
  const target = args[at];
  if (target === undefined || target === "") return undefined;
  return { kind, target, isSourced, args: args.slice(at + 1) };
}

function unwrap(words: readonly string[]): readonly string[] {
  let line = words;
  for (let turn = 0; turn < 6; turn += 1) {
    const [name, second] = line;
    if (name === undefined) return line;
    const manager = /^(?:pnpm|yarn|npm)$/u.test(name);
    if (manager && second !== undefined && /^(?:exec|dlx|x)$/u.test(second)) line = dropOptions(line.slice(2), /^$/u);
    else if (manager && name !== "npm" && second !== undefined && Object.hasOwn(runners, second)) line = line.slice(1);
    else if (Object.hasOwn(wrappers, name)) {
      const rest = dropOptions(line.slice(1), wrappers[name] ?? /^$/u);
      line = name === "timeout" ? rest.slice(1) : rest;
    } else return line;
  }
  return line;
}

/** Passes over options, `NAME=value` and `--`. */
function dropOptions(words: readonly string[], withWord: RegExp): readonly string[] {
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (withWord.test(word)) at += 1;
    else if (!word.startsWith("-") && !/^\w+=/u.test(word)) break;
  }
  return words.slice(at);
}

/** Where in a runner's arguments the file stands; past their end where there is none. */
function findScript(name: string, args: readonly string[]): number {
  let at = 0;
  for (; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (runsText.test(arg)) {
      if (arg !== "-n" || runners[name] !== "shell") return args.length;
    } else if (takesWord.test(arg)) at += 1;
    else if (arg === "--") return at + 1;
    else if (!/^[-+]/u.test(arg) && !isRunnerCommand(name, arg)) return at;
  }
  return at;
}

function isRunnerCommand(name: string, word: string): boolean {
  return (name === "bun" || name === "deno" || name === "tsx") && /^(?:run|watch)$/u.test(word);
}
