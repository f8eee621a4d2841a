import { toArgumentMark, toRestIndex, toRestMark, unknownMark } from "./marks.js";

/** What is known at one point of a script. Values are texts with marks, a list for an array. */
export class ShellState {
  readonly variables: Map<string, readonly string[]>;
  /** `$1` and those after it; all that are left may stand at the end as one mark. */
  positional: readonly string[];
  folder: string;
  branch: readonly string[] = [];
  looped = false;
  tolerant = false;

  constructor(folder: string, positional: readonly string[], variables = new Map<string, readonly string[]>()) {
    this.folder = folder;
    this.positional = positional;
    this.variables = variables;
  }

  /** The same point, to go on from on one of several ways. */
  fork(): ShellState {
    const state = new ShellState(this.folder, this.positional, new Map(this.variables));
    state.branch = this.branch;
    state.looped = this.looped;
    state.tolerant = this.tolerant;
    return state;
  }

  /** `$1`, from 1. */
  argument(index: number): string {
    for (const [at, value] of this.positional.entries()) {
      const from = toRestIndex(value);
      if (from !== undefined) return toArgumentMark(from + index - 1 - at);
      if (at === index - 1) return value;
    }
    return "";
  }

  /** `"${@:n}"`, from 1. */
  rest(index: number): readonly string[] {
    let left = index - 1;
    for (const [at, value] of this.positional.entries()) {
      const from = toRestIndex(value);
      if (from !== undefined) return [toRestMark(from + left), ...this.positional.slice(at + 1)];
      if (left === 0) return this.positional.slice(at);
      left -= 1;
    }
    return [];
  }

  /** Goes on where several ways meet again: what they disagree about is unknown. */
  join(ways: readonly ShellState[]): void {
    const [first, ...others] = ways;
    if (first === undefined) return;
    this.folder = others.every(({ folder }) => folder === first.folder) ? first.folder : unknownMark;
    // Some way has taken an argument off: what is asked afterwards is asked of what is left.
    this.positional = ways.map(({ positional }) => positional).reduce((a, b) => (isFurther(b, a) ? b : a));
    const names = new Set(ways.flatMap(({ variables }) => [...variables.keys()]));
    for (const name of names) this.variables.set(name, joinValues(ways.map(({ variables }) => variables.get(name))));
  }
}

function isFurther(a: readonly string[], b: readonly string[]): boolean {
  return (toRestIndex(a[0]) ?? 0) > (toRestIndex(b[0]) ?? 0);
}

function joinValues(values: readonly (readonly string[] | undefined)[]): readonly string[] {
  const known = values.filter((value) => value !== undefined);
  const [first] = known;
  const texts = new Set(known.map((value) => value.join("\0")));
  if (first !== undefined && texts.size === 1 && known.length === values.length) return first;
  // `command=help; if [ $# -gt 0 ]; then command=$1; fi`: it is the argument, with a default.
  const marked = known.filter((value) => value.length === 1 && isArgument(value[0]));
  const [argument] = marked;
  return argument !== undefined && new Set(marked.map((value) => value[0])).size === 1 ? argument : [unknownMark];
}

function isArgument(value: string | undefined): boolean {
  return value !== undefined && /^[\uFDD3-\uFDEA]$/u.test(value);
}
