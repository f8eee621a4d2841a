import type { FunctionEntry } from "../model/entries.js";
import { listSearched } from "../model/find-relation.js";
import { isMentioned } from "../model/mention-words.js";
import { StatementFailure } from "../model/statement-failure.js";
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

/**
 * Fails where a call means nothing: migrations have made a function of that name, and none that is there fits. One that
 * was never seen may come from an extension.
 */
export function checkFunction(state: State, names: readonly string[], count: number): void {
  const name = names.at(-1) ?? "";
  const schema = names.at(-2);
  // An extension may bring a schema of its name.
  const isElsewhere = schema !== undefined && (state.extensions.has(schema) || isMentioned(state, schema));
  if (!state.seenFunctions.has(name) || isElsewhere || isMentioned(state, name)) return;
  const schemas = names.length > 1 ? [state.schemas.get(names.at(-2) ?? "")] : listSearched(state);
  // Several that fit are told apart by types, which is not done here.
  if (schemas.some((searched) => searched?.functions.get(name)?.some((candidate) => takes(candidate, count)))) return;
  throw new StatementFailure(`function ${names.join(".")} does not exist`);
}

function takes({ arguments: all }: FunctionEntry, count: number): boolean {
  const inputs = all.filter(({ mode }) => mode !== "out" && mode !== "table");
  const required = inputs.filter((argument) => argument.default === null && argument.mode !== "variadic").length;
  return count >= required && (count <= inputs.length || inputs.some(({ mode }) => mode === "variadic"));
}
