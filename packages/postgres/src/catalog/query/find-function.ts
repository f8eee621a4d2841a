import type { FunctionEntry } from "../model/entries.js";
import { listSearched } from "../model/find-relation.js";
import type { State } from "../model/state.js";

/** The function of that name that takes so many arguments; nothing where none does, or where several do. */
export function findFunction(state: State, names: readonly string[], count: number): FunctionEntry | undefined {
  const name = names.at(-1) ?? "";
  const schemas = names.length > 1 ? [state.schemas.get(names.at(-2) ?? "")] : listSearched(state);
  for (const schema of schemas) {
    const found = (schema?.functions.get(name) ?? []).filter((candidate) => takes(candidate, count));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function takes({ arguments: all }: FunctionEntry, count: number): boolean {
  const inputs = all.filter(({ mode }) => mode !== "out" && mode !== "table");
  const required = inputs.filter((argument) => argument.default === null && argument.mode !== "variadic").length;
  return count >= required && (count <= inputs.length || inputs.some(({ mode }) => mode === "variadic"));
}
